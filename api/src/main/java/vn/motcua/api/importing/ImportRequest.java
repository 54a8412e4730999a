package vn.motcua.api.importing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Several dossiers of a history.
 *
 * @param dossiers 1 to 1,000, with at most 20,000 steps together
 */
@Schema(name = "ImportBatch")
record ImportRequest(List<Dossier> dossiers) {

    /**
     * A dossier as another system tells of it. Instants are ISO 8601 with an offset.
     *
     * @param externalId its name there, at most 200 characters
     * @param department the code or name of the department that decides; absent: the importing agency
     * @param channel {@code COUNTER}, {@code ONLINE}, {@code POSTAL}, {@code EMAIL} or {@code INTERNAL}
     * @param procedure the national code of the procedure; absent where the history names none
     * @param receivedAt the intake
     * @param dueAt the appointment; absent if there is none
     * @param finishedAt when it was decided; absent while open
     * @param steps its officer steps, in any order
     */
    @Schema(name = "ImportedDossier")
    record Dossier(
            String externalId,
            String department,
            String channel,
            String procedure,
            String receivedAt,
            String dueAt,
            String finishedAt,
            List<Step> steps) {

        Dossier {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }
    }

    /**
     * One officer step.
     *
     * @param line where the source tells of it, repeated in a refusal; 0 or absent if nowhere
     * @param name the step's name
     * @param officer the officer's id
     * @param group the officer's team; may be absent
     * @param transition {@code schedule}, {@code start} or {@code complete}
     * @param at when
     */
    @Schema(name = "ImportedStep")
    record Step(Long line, String name, String officer, String group, String transition, String at) {}
}
