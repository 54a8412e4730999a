package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A step was assigned to an officer (phân công, chuyển bước); status 4.
 *
 * @param code the dossier code
 * @param step the step's number in this dossier, from 1
 * @param name the step's name
 * @param officer who is answerable from now on
 * @param note from the one who assigns to the one who is assigned; may be {@code null}
 * @param key the step's key in the electronic process that the dossier runs by; {@code null} in an ad-hoc process
 * @param dueAt until when the step's share of the time limit lasts; {@code null} where it has none. The time that
 *     the clock stands still later comes on top
 */
@Revision("2")
@JsonTypeName("StepAssigned")
public record StepAssigned(String code, int step, String name, Officer officer, String note, String key, Instant dueAt)
        implements DossierEvent {

    /** A step of an ad-hoc process. */
    public StepAssigned(String code, int step, String name, Officer officer, String note) {
        this(code, step, name, officer, note, null, null);
    }
}
