package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * The officer sent the step back (chuyển trả); a {@link StepAssigned} to an earlier officer follows.
 *
 * @param code the dossier code
 * @param step the number of the step that is sent back
 * @param name the step's name
 * @param officer who sent it back
 * @param reason what has to be done again
 */
@Revision("1")
@JsonTypeName("StepReturned")
public record StepReturned(String code, int step, String name, Officer officer, String reason)
        implements DossierEvent {}
