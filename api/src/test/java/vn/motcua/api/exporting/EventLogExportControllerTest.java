package vn.motcua.api.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.query.eventlog.EventLog;
import vn.motcua.query.eventlog.LogSelection;
import vn.motcua.query.eventlog.LoggedDossier;

@DisplayName("The export of the event log")
class EventLogExportControllerTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final List<String> awaited = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private LogSelection asked;

    @Test
    void holds_what_was_in_the_ledger_when_it_was_asked_for_and_says_so() throws IOException {
        controller(consumer -> {}).export("csv", null, null, " 000.00.14.H56 ", "", null, "7", request, response);

        assertThat(awaited).containsExactlyInAnyOrder("timeline 9", "status 9");
        assertThat(recorded).containsExactly("60 rows through 9");
        assertThat(asked.upTo()).isEqualTo(9);
        assertThat(asked.department()).isEqualTo("000.00.14.H56");
        assertThat(asked.procedure()).isNull();
        assertThat(response.getHeader("X-Ledger-Position")).isEqualTo("9");
        assertThat(response.getContentType()).startsWith("text/csv");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getContentAsString()).startsWith("case:concept:name,case:motcua:externalId,");
    }

    @Test
    void is_cut_off_by_an_exception_that_nobody_handles_when_reading_breaks_off_half_way() {
        EventLogExportController controller = controller(consumer -> {
            for (int i = 0; i < 1_000; i++) {
                consumer.accept(List.of(SampleLog.worked("000.00.14.H56-210429-%04d".formatted(i))));
            }
            throw new IllegalStateException("the database went away");
        });

        assertThatThrownBy(() -> controller.export("xes", null, null, null, null, null, null, request, response))
                .hasMessage("an export broke off");
        assertThat(response.isCommitted()).isTrue();
    }

    @Test
    void is_an_ordinary_problem_when_reading_fails_before_anything_was_sent() {
        EventLogExportController controller = controller(consumer -> {
            throw new IllegalStateException("the database is away");
        });

        assertThatThrownBy(() -> controller.export("ocel", null, null, null, null, null, null, request, response))
                .hasMessage("the database is away");
    }

    @Test
    void refuses_wrong_parameters_before_anything_is_read() {
        EventLogExportController controller = controller(consumer -> {});

        assertThatThrownBy(
                        () -> controller.export("xlsx", "hôm qua", null, null, null, "named", "-1", request, response))
                .isInstanceOf(ProblemException.class);
        assertThat(awaited).isEmpty();
        assertThat(asked).isNull();
    }

    private EventLogExportController controller(Consumer<Consumer<List<LoggedDossier>>> dossiers) {
        EventLog log = new EventLog() {
            @Override
            public void read(LogSelection selection, Consumer<List<LoggedDossier>> consumer) {
                asked = selection;
                dossiers.accept(consumer);
            }

            @Override
            public long count(LogSelection selection) {
                return 60;
            }

            @Override
            public Map<String, LoggedDossier> steps(Collection<String> codes) {
                throw new AssertionError("an export asks for no dossier");
            }
        };
        return new EventLogExportController(
                new EventLogExport(log, (codes, pseudonyms) -> Map.of()),
                (readModel, position) -> awaited.add(readModel + " " + position),
                () -> 9,
                (asking, rows, through) -> recorded.add(rows + " rows through " + through));
    }
}
