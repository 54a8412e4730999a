package vn.motcua.forms;

import java.time.Instant;

/**
 * The notice that processing was stopped (thông báo dừng giải quyết hồ sơ, Mẫu 05 of TT 03/2025).
 *
 * @param heading the head of the form
 * @param dossier the dossier
 * @param stoppedAt when
 * @param reason why
 * @param signedBy the head who stopped it
 */
public record StoppingNotice(Heading heading, DossierFacts dossier, Instant stoppedAt, String reason, String signedBy)
        implements LegalForm {

    @Override
    public FormKind kind() {
        return FormKind.STOPPING_NOTICE;
    }
}
