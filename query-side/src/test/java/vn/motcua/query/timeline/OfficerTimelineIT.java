package vn.motcua.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.assigned;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byApplicant;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.citizen;
import static vn.motcua.query.centre.Lives.completed;
import static vn.motcua.query.centre.Lives.granted;
import static vn.motcua.query.centre.Lives.received;
import static vn.motcua.query.centre.Lives.started;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierWithdrawn;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.InvalidCursorException;

@DisplayName("The officers' timeline")
class OfficerTimelineIT {

    private static final String CODE = "000.00.14.H56-210301-0001";
    private static final Instant MORNING = Instant.parse("2021-03-01T02:00:00Z");
    private static final Instant DUE = Instant.parse("2021-03-02T02:00:00Z");

    private TestCentre centre;

    @BeforeEach
    void open() {
        centre = TestCentre.withoutSearch();
        centre.start();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private OfficerTimeline timeline() {
        return centre.settled(OfficerTimeline.NAME).models().timeline();
    }

    private static Instant hour(int hours) {
        return MORNING.plus(Duration.ofHours(hours));
    }

    private void worked() {
        centre.happened(
                byReception(MORNING), received(CODE, JUSTICE, Channel.COUNTER, citizen("Nguyễn Văn An"), "x", DUE));
        centre.happened(byReception(hour(1)), assigned(CODE, 1, "Thẩm định", HOA));
        centre.happened(by(HOA, "officer", hour(3)), started(CODE, 1, "Thẩm định", HOA));
        centre.happened(by(HOA, "officer", hour(50)), completed(CODE, 1, "Thẩm định", HOA));
        centre.happened(by(BINH, "head", hour(51)), granted(CODE));
    }

    @Test
    void tells_of_each_event_what_it_changed_how_long_it_took_and_whether_it_was_late() {
        worked();

        List<OfficerAction> actions = timeline().ofDossier(CODE);

        assertThat(actions)
                .extracting(OfficerAction::type)
                .containsExactly("DossierReceived", "StepAssigned", "StepStarted", "StepCompleted", "ResultIssued");
        OfficerAction intake = actions.get(0);
        assertThat(intake.statusBefore()).isNull();
        assertThat(intake.statusAfter()).isEqualTo(DossierStatus.RECEIVED);
        OfficerAction assignment = actions.get(1);
        assertThat(assignment.statusAfter()).isEqualTo(DossierStatus.IN_PROGRESS);
        assertThat(assignment.assignedBefore()).isNull();
        assertThat(assignment.assignedAfter()).isEqualTo(HOA.id());
        assertThat(assignment.actor().id()).isEqualTo("cb-reception");
        OfficerAction start = actions.get(2);
        assertThat(start.sinceAssigned()).isEqualTo(Duration.ofHours(2));
        assertThat(start.late()).isFalse();
        OfficerAction completion = actions.get(3);
        assertThat(completion.sinceAssigned()).isEqualTo(Duration.ofHours(49));
        assertThat(completion.sinceStarted()).isEqualTo(Duration.ofHours(47));
        assertThat(completion.assignedBefore()).isEqualTo(HOA.id());
        assertThat(completion.assignedAfter()).isNull();
        assertThat(completion.dueAt()).isEqualTo(DUE);
        assertThat(completion.late()).isTrue();
        assertThat(actions.get(4).late()).isTrue();
        assertThat(actions).extracting(OfficerAction::imported).containsOnly(false);
    }

    @Test
    void lists_what_an_officer_did_and_what_named_the_officer() {
        worked();

        assertThat(timeline().actions(HOA.id(), null, null, null, 10).items())
                .extracting(OfficerAction::type)
                .containsExactly("StepAssigned", "StepStarted", "StepCompleted");
        assertThat(timeline().actions(BINH.id(), null, null, null, 10).items())
                .extracting(OfficerAction::type)
                .containsExactly("ResultIssued");
        assertThat(timeline().actions("nobody", null, null, null, 10).items()).isEmpty();
    }

    @Test
    void limits_the_list_to_a_span_whose_end_is_not_in_it() {
        worked();

        assertThat(timeline().actions(HOA.id(), hour(1), hour(50), null, 10).items())
                .extracting(OfficerAction::type)
                .containsExactly("StepAssigned", "StepStarted");
    }

    @Test
    void tells_from_whom_to_whom_a_step_went() {
        centre.happened(byReception(MORNING), received(CODE, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(byReception(hour(1)), assigned(CODE, 1, "Thẩm định", HOA));
        centre.happened(by(BINH, "head", hour(2)), new StepReassigned(CODE, 1, "Thẩm định", HOA, BINH, "nghỉ phép"));

        OfficerAction last = timeline().ofDossier(CODE).get(2);

        assertThat(last.assignedBefore()).isEqualTo(HOA.id());
        assertThat(last.assignedAfter()).isEqualTo(BINH.id());
    }

    @Test
    void pages_through_an_officers_actions_once_even_at_the_same_instant() {
        List<String> codes = new ArrayList<>();
        for (int number = 1; number <= 7; number++) {
            String code = "000.00.14.H56-210301-%04d".formatted(number);
            codes.add(code);
            centre.happened(byReception(MORNING), received(code, JUSTICE, "Nguyễn Văn An", "x"));
        }

        List<String> paged = new ArrayList<>();
        ActionPage page = timeline().actions("cb-reception", null, null, null, 3);
        while (page.nextCursor() != null) {
            page.items().forEach(action -> paged.add(action.code()));
            page = timeline().actions("cb-reception", null, null, page.nextCursor(), 3);
        }
        page.items().forEach(action -> paged.add(action.code()));

        assertThat(paged).containsExactlyElementsOf(codes);
    }

    @Test
    void keeps_of_an_acting_applicant_nothing_but_the_role() {
        centre.happened(byReception(MORNING), received(CODE, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(byApplicant(hour(1)), new DossierWithdrawn(CODE, "đổi ý"));

        OfficerAction.ActingParty actor = timeline().ofDossier(CODE).get(1).actor();

        assertThat(actor).isEqualTo(new OfficerAction.ActingParty(null, null, "applicant", null, null));
    }

    @Test
    void reads_a_page_in_the_order_of_two_indexes_and_sorts_nothing() {
        String sql = StoredOfficerTimeline.actionsSql(Colour.BLUE);
        String plan = centre.sql().execute((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                // The planner would rather sort the few rows of a test.
                statement.execute("SET enable_seqscan = off");
                statement.execute("SET enable_bitmapscan = off");
                statement.execute("SET plan_cache_mode = force_generic_plan");
                statement.execute("PREPARE q AS " + numbered(sql));
                String arguments = "NULL, ".repeat(parameters(sql) - 1) + "NULL";
                StringBuilder lines = new StringBuilder();
                try (ResultSet rows = statement.executeQuery("EXPLAIN EXECUTE q(" + arguments + ")")) {
                    while (rows.next()) {
                        lines.append(rows.getString(1)).append('\n');
                    }
                }
                statement.execute("DEALLOCATE q");
                statement.execute("RESET ALL");
                return lines.toString();
            }
        });

        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan").doesNotContainPattern("Sort +\\(cost");
    }

    private static int parameters(String sql) {
        return (int) sql.chars().filter(character -> character == '?').count();
    }

    private static String numbered(String sql) {
        String numbered = sql;
        for (int number = 1; numbered.contains("?"); number++) {
            numbered = numbered.replaceFirst("\\?", "\\$" + number);
        }
        return numbered;
    }

    @Test
    void refuses_a_foreign_cursor_and_a_page_that_is_too_long() {
        OfficerTimeline timeline = centre.models().timeline();

        assertThatThrownBy(() -> timeline.actions(HOA.id(), null, null, "nonsense", 10))
                .isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> timeline.actions(HOA.id(), null, null, null, OfficerTimeline.MAX_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
