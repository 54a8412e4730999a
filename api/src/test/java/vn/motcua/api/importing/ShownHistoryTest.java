package vn.motcua.api.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.importdossier.ImportedStep;
import vn.motcua.command.dossier.importsteps.ImportSteps;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Officer;
import vn.motcua.query.eventlog.LoggedDossier;
import vn.motcua.query.eventlog.LoggedEvent;
import vn.motcua.query.projection.CodedName;

@DisplayName("The shown history of a dossier")
class ShownHistoryTest {

    private static final String CODE = "H56-210104-0001";
    private static final Instant AT = Instant.parse("2021-01-04T02:00:00Z");

    @Test
    void holds_what_it_shows_in_any_order_as_often_as_it_shows_it() {
        ShownHistory shown = ShownHistory.of(dossier(null, event("cb-1"), event("cb-1"), event("cb-2")));

        assertThat(shown.holds(offered(null, "cb-2", "cb-1"))).isTrue();
        assertThat(shown.holds(offered(null, "cb-1", "cb-1"))).isTrue();
        assertThat(shown.holds(offered(null, "cb-1", "cb-1", "cb-1"))).isFalse();
        assertThat(shown.holds(offered(null, "cb-3"))).isFalse();
    }

    @Test
    void holds_a_result_only_where_there_is_one() {
        assertThat(ShownHistory.of(dossier(AT, event("cb-1"))).holds(offered(AT, "cb-1")))
                .isTrue();
        assertThat(ShownHistory.of(dossier(null, event("cb-1"))).holds(offered(AT, "cb-1")))
                .isFalse();
    }

    @Test
    void of_a_dossier_that_is_not_shown_holds_nothing() {
        assertThat(ShownHistory.of(null).holds(offered(null, "cb-1"))).isFalse();
    }

    private static ImportSteps offered(Instant finishedAt, String... officers) {
        List<ImportedStep> steps = Arrays.stream(officers)
                .map(officer -> new ImportedStep(
                        "Thẩm định", new Officer(officer, null, "H56", null), ImportedStep.Transition.COMPLETE, AT))
                .toList();
        return new ImportSteps(CODE, steps, finishedAt);
    }

    private static LoggedDossier dossier(Instant resultAt, LoggedEvent... events) {
        return new LoggedDossier(
                CODE,
                "case-1",
                new CodedName("H56", null),
                Channel.COUNTER,
                null,
                AT,
                null,
                resultAt,
                false,
                List.of(events));
    }

    private static LoggedEvent event(String officer) {
        return new LoggedEvent(
                1, "StepCompleted", 1, "Thẩm định", officer, null, "nhap-1", "importer", "H56", AT, AT, true);
    }
}
