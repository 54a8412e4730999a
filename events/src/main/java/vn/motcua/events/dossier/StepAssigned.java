package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * A step was assigned to an officer (phân công, chuyển bước); status 4.
 *
 * @param code the dossier code
 * @param step the step's number in this dossier, from 1
 * @param name the step's name
 * @param officer who is answerable from now on
 * @param note from the one who assigns to the one who is assigned; may be {@code null}
 */
@Revision("1")
@JsonTypeName("StepAssigned")
public record StepAssigned(String code, int step, String name, Officer officer, String note) implements DossierEvent {}
