package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The day on which a step was due passed and its officer had not finished it (bước xử lý quá hạn). Told once for each due date that
 * is missed.
 *
 * @param code the dossier code
 * @param step the step's number
 * @param name the step's name
 * @param officer who was answerable when it was found
 * @param dueAt when the step was due; the dossier's appointment where it has no due date of its own
 * @param foundAt when it was found, by the centre's clock
 */
@Revision("1")
@JsonTypeName("StepBecameOverdue")
public record StepBecameOverdue(String code, int step, String name, Officer officer, Instant dueAt, Instant foundAt)
        implements DossierEvent {}
