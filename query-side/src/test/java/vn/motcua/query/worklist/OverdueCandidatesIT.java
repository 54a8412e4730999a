package vn.motcua.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.TRANSPORT;
import static vn.motcua.query.centre.Lives.assigned;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.citizen;
import static vn.motcua.query.centre.Lives.granted;
import static vn.motcua.query.centre.Lives.received;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.DossierBecameOverdue;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.StepBecameOverdue;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.worklist.OverdueCandidates.Candidate;

@DisplayName("The candidates of a sweep")
class OverdueCandidatesIT {

    private static final Instant MORNING = Instant.parse("2021-03-01T02:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2021-03-09T10:00:00Z");
    private static final Instant TODAY = Instant.parse("2021-03-10T01:00:00Z");

    private TestCentre centre;
    private OverdueCandidates candidates;

    @BeforeEach
    void open() {
        centre = TestCentre.withoutSearch();
        centre.start();
        candidates = new StoredOverdueCandidates(centre.sql());
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private static String code(int number) {
        return "000.00.14.H56-210301-%04d".formatted(number);
    }

    private void takenIn(int number, Instant dueAt) {
        centre.happened(
                byReception(MORNING),
                received(code(number), JUSTICE, Channel.COUNTER, citizen("Nguyễn Văn An"), "x", dueAt),
                assigned(code(number), 1, "Thẩm định", HOA));
    }

    private List<String> missed(Instant now) {
        centre.settled(Worklist.NAME);
        return candidates.missed(now, null, 100).stream().map(Candidate::code).toList();
    }

    @Test
    void are_the_open_dossiers_whose_appointment_was_on_an_earlier_day_and_whose_clock_runs() {
        takenIn(1, YESTERDAY);
        takenIn(2, TODAY);
        takenIn(3, null);
        takenIn(4, YESTERDAY);
        centre.happened(by(BINH, "head", MORNING), granted(code(4)));
        takenIn(5, YESTERDAY);
        centre.happened(
                by(HOA, "officer", MORNING),
                new SupplementRequested(code(5), List.of(), "Thiếu", DossierStatus.IN_PROGRESS, null));
        takenIn(6, YESTERDAY);
        centre.happened(
                by(HOA, "officer", MORNING), new ConsultationRequested(code(6), 1, 1, TRANSPORT, "?", null, "Luật"));
        takenIn(7, YESTERDAY.minusSeconds(86_400));

        assertThat(missed(TestCentre.NOW)).containsExactly(code(7), code(1));
    }

    @Test
    void are_gone_once_everything_was_told_and_come_back_with_a_new_appointment_that_passes_or_a_new_step() {
        takenIn(1, YESTERDAY);
        centre.happened(byReception(TODAY), new StepBecameOverdue(code(1), 1, "Thẩm định", HOA, YESTERDAY, TODAY));
        assertThat(missed(TestCentre.NOW)).containsExactly(code(1));
        centre.happened(byReception(TODAY), new DossierBecameOverdue(code(1), YESTERDAY, TODAY));
        assertThat(missed(TestCentre.NOW)).isEmpty();

        centre.happened(byReception(TODAY), assigned(code(1), 2, "Ký duyệt", BINH));
        assertThat(missed(TestCentre.NOW)).containsExactly(code(1));
        centre.happened(byReception(TODAY), new StepBecameOverdue(code(1), 2, "Ký duyệt", BINH, YESTERDAY, TODAY));
        assertThat(missed(TestCentre.NOW)).isEmpty();

        centre.happened(
                by(BINH, "head", TODAY), new AppointmentRescheduled(code(1), YESTERDAY, TODAY, "quá tải", "Xin lỗi"));
        assertThat(missed(TestCentre.NOW)).isEmpty();
        assertThat(missed(TestCentre.NOW.plusSeconds(86_400))).containsExactly(code(1));
    }

    @Test
    void come_page_by_page_each_once_from_a_range_of_the_partial_index() {
        IntStream.rangeClosed(1, 25).forEach(number -> takenIn(number, YESTERDAY.minusSeconds(number % 3)));
        List<String> all = missed(TestCentre.NOW);
        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        List<String> paged = new ArrayList<>();
        Candidate last = null;
        List<Candidate> page;
        do {
            page = candidates.missed(TestCentre.NOW, last, 10);
            for (Candidate candidate : page) {
                paged.add(candidate.code());
                last = candidate;
            }
        } while (!page.isEmpty());
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void are_read_in_order_from_the_index_of_what_falls_due_however_many_dossiers_there_are() {
        centre.sql().execute("""
                INSERT INTO views.worklist_dossier_blue (code, state, falls_due_at, position)
                SELECT 'code-' || n, '{}', CASE WHEN n % 4 = 0 THEN now() + n * interval '1 minute' END, n
                  FROM generate_series(1, 20000) n""");
        centre.sql().execute("ANALYZE views.worklist_dossier_blue");
        String sql = StoredOverdueCandidates.sql(Colour.BLUE)
                .replaceFirst("\\?", "now() + interval '1 day'")
                .replaceFirst("\\?", "'1970-01-01'")
                .replaceFirst("\\?", "''")
                .replaceFirst("\\?", "500");
        assertThat(String.join("\n", centre.sql().queryForList("EXPLAIN " + sql, String.class)))
                .contains("worklist_dossier_blue_falls_due")
                .doesNotContain("Sort", "Seq Scan");
    }
}
