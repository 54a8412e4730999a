package vn.motcua.forms;

import java.time.Instant;

/**
 * The apology with a new appointment (phiếu xin lỗi và hẹn lại ngày trả kết quả, Mẫu 04).
 *
 * @param heading the head of the form
 * @param dossier the dossier
 * @param previousDueAt the appointment that cannot be kept; {@code null} where none was running
 * @param dueAt the new one
 * @param reason why it is late
 * @param apology the words to the applicant
 * @param signedBy the head who apologises
 */
public record Apology(
        Heading heading,
        DossierFacts dossier,
        Instant previousDueAt,
        Instant dueAt,
        String reason,
        String apology,
        String signedBy)
        implements LegalForm {

    @Override
    public FormKind kind() {
        return FormKind.APOLOGY;
    }
}
