package vn.motcua.launcher.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The body of {@code POST /api/import/dossiers}: several dossiers with their steps. Instants are ISO 8601 in UTC.
 *
 * @param dossiers at least one
 */
record ImportBatch(List<Dossier> dossiers) {

    static ImportBatch of(List<DossierHistory> histories) {
        return new ImportBatch(histories.stream().map(Dossier::of).toList());
    }

    /** One dossier; the fields are those of {@link DossierFacts}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dossier(
            String externalId,
            String department,
            String channel,
            String receivedAt,
            String dueAt,
            String finishedAt,
            List<Step> steps) {

        private static Dossier of(DossierHistory history) {
            DossierFacts facts = history.facts();
            return new Dossier(
                    history.externalId(),
                    facts.department(),
                    facts.channel().name(),
                    text(history.received()),
                    text(facts.due()),
                    text(facts.finished()),
                    history.steps().stream().map(Step::of).toList());
        }
    }

    /** One officer step and the line of the file that tells of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(long line, String name, String officer, String group, String transition, String at) {

        private static Step of(StepLine step) {
            return new Step(
                    step.line(),
                    step.step(),
                    step.officer(),
                    step.group(),
                    step.transition().word(),
                    text(step.at()));
        }
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
