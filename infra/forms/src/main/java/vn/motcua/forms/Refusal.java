package vn.motcua.forms;

/**
 * The refusal to take a dossier in (phiếu từ chối tiếp nhận giải quyết hồ sơ, Mẫu 03).
 *
 * @param heading the head of the form
 * @param dossier the dossier
 * @param reason why
 * @param legalBasis the provision it rests on; may be {@code null}
 * @param refusedBy who refused
 */
public record Refusal(Heading heading, DossierFacts dossier, String reason, String legalBasis, String refusedBy)
        implements LegalForm {

    @Override
    public FormKind kind() {
        return FormKind.REFUSAL;
    }
}
