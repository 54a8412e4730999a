package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * The officer finished the step (hoàn thành bước).
 *
 * @param code the dossier code
 * @param step the step's number
 * @param name the step's name
 * @param officer who finished it
 * @param opinion the officer's opinion (ý kiến xử lý); internal; may be {@code null}
 * @param draftResult the draft result (dự thảo kết quả); may be {@code null}
 * @param signature by what the signature of whoever decides is found again, e.g. the certificate's serial number; may be
 *     {@code null}
 */
@Revision("2")
@JsonTypeName("StepCompleted")
public record StepCompleted(
        String code, int step, String name, Officer officer, String opinion, String draftResult, String signature)
        implements DossierEvent {

    /** A step that nobody signed. */
    public StepCompleted(String code, int step, String name, Officer officer, String opinion, String draftResult) {
        this(code, step, name, officer, opinion, draftResult, null);
    }
}
