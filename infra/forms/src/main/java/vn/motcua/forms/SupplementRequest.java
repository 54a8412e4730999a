package vn.motcua.forms;

import java.time.Instant;
import java.util.List;
import vn.motcua.events.dossier.Paper;

/**
 * The request to complete a dossier (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ, Mẫu 02).
 *
 * @param heading the head of the form
 * @param dossier the dossier
 * @param round how many such requests there are in the dossier with this one, from 1
 * @param papers what has to be added
 * @param reason why
 * @param provideBy by when; {@code null} where no day was set
 * @param requestedBy who asks and helps
 */
public record SupplementRequest(
        Heading heading,
        DossierFacts dossier,
        int round,
        List<Paper> papers,
        String reason,
        Instant provideBy,
        String requestedBy)
        implements LegalForm {

    public SupplementRequest {
        papers = List.copyOf(papers);
    }

    @Override
    public FormKind kind() {
        return FormKind.SUPPLEMENT_REQUEST;
    }
}
