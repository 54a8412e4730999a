package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * The assigned officer took the step up (tiếp nhận xử lý).
 *
 * @param code the dossier code
 * @param step the step's number
 * @param name the step's name
 * @param officer who took it up
 */
@Revision("1")
@JsonTypeName("StepStarted")
public record StepStarted(String code, int step, String name, Officer officer) implements DossierEvent {}
