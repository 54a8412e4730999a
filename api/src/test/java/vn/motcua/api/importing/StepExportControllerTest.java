package vn.motcua.api.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.events.dossier.Channel;
import vn.motcua.query.timeline.ActionPage;
import vn.motcua.query.timeline.ExportedStep;
import vn.motcua.query.timeline.OfficerAction;
import vn.motcua.query.timeline.OfficerTimeline;
import vn.motcua.query.timeline.StepFilter;

@DisplayName("The export of steps")
class StepExportControllerTest {

    private static final ExportedStep STEP = new ExportedStep(
            3,
            "H56-111011-0001",
            "case-10011",
            "T02 Check, then \"confirm\"",
            "Resource21",
            null,
            ExportedStep.Transition.COMPLETE,
            Instant.parse("2011-10-11T11:45:40.276Z"),
            "General",
            Channel.ONLINE);

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void writes_the_columns_of_the_XES_extensions_with_quotes_where_they_are_needed() throws Exception {
        controller(consumer -> consumer.accept(STEP)).export("csv", null, null, null, null, response);

        assertThat(response.getContentAsString().lines())
                .containsExactly(
                        "case:concept:name,case:motcua:externalId,case:department,case:channel,concept:name,"
                                + "org:resource,org:group,lifecycle:transition,time:timestamp",
                        "H56-111011-0001,case-10011,General,ONLINE,\"T02 Check, then \"\"confirm\"\"\","
                                + "Resource21,,complete,2011-10-11T11:45:40.276Z");
        assertThat(response.getContentType()).startsWith("text/csv");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void is_cut_off_by_an_exception_that_nobody_handles_when_reading_breaks_off_half_way() {
        StepExportController controller = controller(consumer -> {
            for (int i = 0; i < 10_000; i++) {
                consumer.accept(STEP);
            }
            throw new IllegalStateException("the database went away");
        });

        assertThatThrownBy(() -> controller.export("csv", null, null, null, null, response))
                .hasMessage("an export broke off");
        assertThat(response.isCommitted()).isTrue();
    }

    @Test
    void is_an_ordinary_problem_when_reading_fails_before_anything_was_sent() {
        StepExportController controller = controller(consumer -> {
            throw new IllegalStateException("the database is away");
        });

        assertThatThrownBy(() -> controller.export("csv", null, null, null, null, response))
                .hasMessage("the database is away");
    }

    @Test
    void refuses_formats_that_are_not_there_yet_together_with_every_other_wrong_parameter() {
        assertThatThrownBy(() -> controller(consumer -> {}).export("xes", "hôm qua", null, null, "-1", response))
                .isInstanceOf(ProblemException.class);
    }

    private static StepExportController controller(Consumer<Consumer<ExportedStep>> steps) {
        return new StepExportController(new StepsOnly(steps), (name, position) -> {}, () -> 0);
    }

    /** A timeline that only exports. */
    private record StepsOnly(Consumer<Consumer<ExportedStep>> steps) implements OfficerTimeline {

        @Override
        public ActionPage actions(String officerId, Instant from, Instant to, String cursor, int limit) {
            throw new AssertionError("an export asks for no page");
        }

        @Override
        public List<OfficerAction> ofDossier(String code) {
            throw new AssertionError("an export asks for no dossier");
        }

        @Override
        public void exportSteps(long position, StepFilter filter, Consumer<ExportedStep> consumer) {
            steps.accept(consumer);
        }
    }
}
