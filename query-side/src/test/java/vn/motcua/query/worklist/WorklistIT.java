package vn.motcua.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.TRANSPORT;
import static vn.motcua.query.centre.Lives.assigned;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.citizen;
import static vn.motcua.query.centre.Lives.completed;
import static vn.motcua.query.centre.Lives.granted;
import static vn.motcua.query.centre.Lives.received;
import static vn.motcua.query.centre.Lives.started;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.ResultRecalled;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.centre.Told;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.InvalidCursorException;
import vn.motcua.query.worklist.WorklistPage.Counts;

@DisplayName("Worklists")
class WorklistIT {

    private static final Instant MORNING = Instant.parse("2021-03-01T02:00:00Z");
    private static final Instant NOW = TestCentre.NOW;
    private static final Instant YESTERDAY = Instant.parse("2021-03-09T10:00:00Z");
    private static final Instant TODAY = Instant.parse("2021-03-10T01:00:00Z");
    private static final Instant SOON = Instant.parse("2021-03-13T16:59:59Z");
    private static final Instant LATER = Instant.parse("2021-03-13T17:00:00Z");

    private TestCentre centre;
    private Worklist worklist;

    @BeforeEach
    void open() {
        centre = TestCentre.withoutSearch();
        centre.start();
        worklist = new StoredWorklist(centre.sql(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private static String code(int number) {
        return "000.00.14.H56-210301-%04d".formatted(number);
    }

    private void takenIn(int number, Instant dueAt, Officer officer) {
        centre.happened(
                byReception(MORNING),
                received(code(number), JUSTICE, Channel.COUNTER, citizen("Nguyễn Văn An"), "x", dueAt),
                assigned(code(number), 1, "Thẩm định", officer));
    }

    private WorklistPage of(Officer officer) {
        centre.settled(Worklist.NAME);
        return worklist.ofOfficer(officer.id(), null, 50);
    }

    private WorklistPage unit() {
        centre.settled(Worklist.NAME);
        return worklist.ofUnit(JUSTICE.code(), null, 50);
    }

    @Test
    void show_an_officers_steps_most_urgent_first_with_counts_of_each_urgency() {
        takenIn(1, LATER, HOA);
        takenIn(2, null, HOA);
        takenIn(3, SOON, HOA);
        takenIn(4, YESTERDAY, HOA);
        takenIn(5, TODAY, HOA);
        takenIn(6, YESTERDAY, BINH);
        takenIn(7, YESTERDAY, HOA);
        centre.happened(
                by(HOA, "officer", MORNING),
                new SupplementRequested(code(7), List.of(), "Thiếu", DossierStatus.IN_PROGRESS, null));

        WorklistPage page = of(HOA);

        assertThat(page.items())
                .extracting(WorklistItem::code)
                .containsExactly(code(4), code(5), code(3), code(1), code(2), code(7));
        assertThat(page.items())
                .extracting(WorklistItem::urgency)
                .containsExactly(
                        Urgency.OVERDUE,
                        Urgency.DUE_TODAY,
                        Urgency.DUE_SOON,
                        Urgency.LATER,
                        Urgency.UNDATED,
                        Urgency.WAITING);
        assertThat(page.counts()).isEqualTo(new Counts(6, 1, 1, 1, 1, 1, 1, 0));
        assertThat(page.nextCursor()).isNull();
        WorklistItem first = page.items().get(0);
        assertThat(first.officer()).isEqualTo(new CodedName(HOA.id(), HOA.name()));
        assertThat(first.name()).isEqualTo("Thẩm định");
        assertThat(first.dueAt()).isEqualTo(YESTERDAY);
        assertThat(first.assignedAt()).isEqualTo(MORNING);
        assertThat(first.status()).isEqualTo(DossierStatus.IN_PROGRESS);
        assertThat(unit().counts().total()).isEqualTo(7);
    }

    @Test
    void follow_a_step_from_hand_to_hand_until_the_result_and_open_again_after_a_recall() {
        takenIn(1, LATER, HOA);
        centre.happened(by(HOA, "officer", MORNING.plusSeconds(60)), started(code(1), 1, "Thẩm định", HOA));
        assertThat(of(HOA).items().get(0).startedAt()).isEqualTo(MORNING.plusSeconds(60));
        centre.happened(
                by(BINH, "head", MORNING.plusSeconds(90)),
                new StepReassigned(code(1), 1, "Thẩm định", HOA, BINH, "Nghỉ phép"));
        assertThat(of(HOA).items()).isEmpty();
        assertThat(of(BINH).items()).singleElement().satisfies(item -> {
            assertThat(item.assignedAt()).isEqualTo(MORNING.plusSeconds(90));
            assertThat(item.startedAt()).isNull();
        });
        centre.happened(by(BINH, "officer", MORNING), completed(code(1), 1, "Thẩm định", BINH));
        assertThat(of(BINH).items()).isEmpty();
        assertThat(unit().counts().unassigned()).isEqualTo(1);
        assertThat(unit().items().get(0).step()).isZero();
        centre.happened(by(BINH, "head", MORNING), granted(code(1)));
        assertThat(unit().items()).isEmpty();
        centre.happened(by(BINH, "head", MORNING), new ResultRecalled(code(1), "Sai tên"));
        assertThat(unit().items()).singleElement().satisfies(item -> {
            assertThat(item.officer()).isNull();
            assertThat(item.dueAt()).isEqualTo(LATER);
        });
    }

    @Test
    void put_a_dossier_behind_while_its_clock_stands_still_and_back_with_its_moved_appointment() {
        takenIn(1, TODAY, HOA);
        centre.happened(
                by(HOA, "officer", MORNING), new ConsultationRequested(code(1), 1, 1, TRANSPORT, "?", null, "Luật"));
        assertThat(of(HOA).items().get(0).urgency()).isEqualTo(Urgency.WAITING);
        assertThat(of(HOA).items().get(0).dueAt()).isEqualTo(TODAY);
        centre.happened(
                by(BINH, "officer", MORNING), new ConsultationAnswered(code(1), 1, TRANSPORT, "x", LATER, null));
        assertThat(of(HOA).items().get(0).urgency()).isEqualTo(Urgency.LATER);
        centre.happened(
                by(HOA, "officer", MORNING),
                new SupplementRequested(code(1), List.of(), "Thiếu", DossierStatus.IN_PROGRESS, null));
        assertThat(of(HOA).counts().waiting()).isEqualTo(1);
        centre.happened(
                byReception(MORNING),
                new SupplementProvided(code(1), List.of(), DossierStatus.IN_PROGRESS, YESTERDAY, null));
        assertThat(of(HOA).counts().overdue()).isEqualTo(1);
    }

    @Test
    void go_on_where_the_page_before_ended_and_refuse_a_cursor_that_is_none() {
        for (int number = 1; number <= 7; number++) {
            takenIn(number, number == 5 ? null : number % 2 == 0 ? TODAY : SOON, HOA);
        }
        centre.settled(Worklist.NAME);
        List<String> codes = new ArrayList<>();
        String cursor = null;
        do {
            WorklistPage page = worklist.ofOfficer(HOA.id(), cursor, 2);
            page.items().forEach(item -> codes.add(item.code()));
            assertThat(page.counts().total()).isEqualTo(7);
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(codes).containsExactly(code(2), code(4), code(6), code(1), code(3), code(7), code(5));
        for (String wrong : List.of("x", "eH55")) {
            assertThatThrownBy(() -> worklist.ofOfficer(HOA.id(), wrong, 2)).isInstanceOf(InvalidCursorException.class);
        }
    }

    @Test
    void hold_what_a_fold_of_every_dossiers_events_leaves_open() {
        List<Told> lives = new RandomCentre(77).lives(500);
        centre.happened(lives);
        centre.settled(Worklist.NAME);

        TreeMap<String, DossierWork> folded = new TreeMap<>();
        lives.forEach(told -> folded.compute(
                told.event().code(),
                (code, known) -> (known == null ? DossierWork.NONE : known)
                        .after(told.event(), told.provenance().occurredAt())));
        List<String> expected = new ArrayList<>();
        folded.forEach((code, work) -> work.open().keySet().forEach(step -> expected.add(code + "/" + step)));
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(centre.sql().queryForList("SELECT entry FROM views.worklist_step_blue WHERE open", String.class))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected.stream().sorted(Comparator.naturalOrder()).toList()).doesNotHaveDuplicates();
    }

    @Test
    void are_answered_and_counted_from_an_index_without_sorting() {
        centre.sql().execute("""
                INSERT INTO views.worklist_step_blue
                SELECT 'code-' || n || '/1', 'code-' || n, 1, 'x', 'cb-' || n %% 200, 'x', 'unit-' || n %% 20, 'p', 'p', 4,
                       now(), NULL, now() + n * interval '1 minute', now() + n * interval '1 minute', false, true, n
                  FROM generate_series(1, 20000) n""".replace("%%", "%"));
        centre.sql().execute("ANALYZE views.worklist_step_blue");
        String page = plan(StoredWorklist.pageSql(Colour.BLUE, "unit"), "'unit-1'", "'-infinity'", "''", "50");
        assertThat(page).contains("worklist_step_blue_unit").doesNotContain("Sort", "Seq Scan");
        String officer = plan(StoredWorklist.pageSql(Colour.BLUE, "officer_id"), "'cb-1'", "'-infinity'", "''", "50");
        assertThat(officer).contains("worklist_step_blue_officer").doesNotContain("Sort", "Seq Scan");
        String counts = plan(
                StoredWorklist.countsSql(Colour.BLUE, "unit"),
                "now()",
                "now()",
                "now()",
                "now()",
                "now()",
                "now()",
                "'unit-1'");
        assertThat(counts).contains("worklist_step_blue_unit").doesNotContain("Seq Scan");
    }

    private String plan(String sql, String... values) {
        String filled = sql;
        for (String value : values) {
            filled = filled.replaceFirst("\\?", value);
        }
        return String.join("\n", centre.sql().queryForList("EXPLAIN " + filled, String.class));
    }
}
