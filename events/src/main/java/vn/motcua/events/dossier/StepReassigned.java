package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * A step went from one officer to another (phân công lại).
 *
 * @param code the dossier code
 * @param step the step's number
 * @param name the step's name
 * @param from who was answerable until now
 * @param to who is answerable from now on
 * @param reason why, e.g. leave
 */
@Revision("1")
@JsonTypeName("StepReassigned")
public record StepReassigned(String code, int step, String name, Officer from, Officer to, String reason)
        implements DossierEvent {}
