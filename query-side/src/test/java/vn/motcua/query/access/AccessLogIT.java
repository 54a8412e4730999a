package vn.motcua.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.StatementCallback;
import vn.motcua.events.Actor;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.access.AccessEvent;
import vn.motcua.events.access.CommandRefused;
import vn.motcua.events.access.PersonalDataRead;
import vn.motcua.events.access.RequestRefused;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.InvalidCursorException;
import vn.motcua.query.rebuild.Findings;
import vn.motcua.query.rebuild.RebuildState.Phase;

@DisplayName("The access log")
class AccessLogIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ONE = "000.00.14.H56-210301-0001";
    private static final String TWO = "000.00.14.H56-210301-0002";

    private TestCentre centre;

    @BeforeEach
    void open() {
        centre = TestCentre.withoutSearch();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private void accessed(String officer, int minute, AccessEvent event) {
        centre.accessed(
                new Provenance(
                        new Actor(officer, "Tên " + officer, "officer,head", "000.00.14.H56", null),
                        null,
                        "4bf92f3577b34da6a3ce929d0e0e4736",
                        Source.API,
                        minute(minute)),
                event);
    }

    private static Instant minute(int minute) {
        return Instant.parse("2021-03-01T02:00:00Z").plus(Duration.ofMinutes(minute));
    }

    private static PersonalDataRead read(String... dossiers) {
        return new PersonalDataRead("GET /api/dossiers", List.of(dossiers), Map.of("status", "4"), null, null);
    }

    private AccessLog log() {
        return centre.settled(AccessLog.NAME).models().access();
    }

    private List<AccessRecord> found(String dossier, String officer, Integer from, Integer to) {
        return log().find(new AccessQuery(
                        dossier,
                        officer,
                        from == null ? null : minute(from),
                        to == null ? null : minute(to),
                        null,
                        200))
                .items();
    }

    @Test
    void tells_who_read_what_and_who_was_refused_by_which_rule() {
        centre.start();
        accessed("cb-1", 0, read(ONE, TWO));
        accessed("cb-2", 1, new CommandRefused("assign-step", ONE, List.of("dossier.status", "step.open")));
        accessed("cb-3", 2, new RequestRefused("GET /api/audit/export", null, List.of("access.role")));
        accessed("tt-1", 3, new PersonalDataRead("GET /api/audit/export", List.of(), Map.of("from", "x"), 7L, 2L));

        List<AccessRecord> all = found(null, null, null, null);

        assertThat(all)
                .extracting(AccessRecord::type)
                .containsExactly("PersonalDataRead", "CommandRefused", "RequestRefused", "PersonalDataRead");
        assertThat(all)
                .extracting(AccessRecord::request)
                .containsExactly("GET /api/dossiers", "assign-step", "GET /api/audit/export", "GET /api/audit/export");
        assertThat(all).extracting(AccessRecord::position).containsExactly(0L, 1L, 2L, 3L);
        AccessRecord first = all.get(0);
        assertThat(first.actor()).isEqualTo(new Actor("cb-1", "Tên cb-1", "officer,head", "000.00.14.H56", null));
        assertThat(first.occurredAt()).isEqualTo(minute(0));
        assertThat(first.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(first.details().dossiers()).containsExactly(ONE, TWO);
        assertThat(first.details().filter()).isEqualTo(Map.of("status", "4"));
        assertThat(all.get(1).details().rules()).containsExactly("dossier.status", "step.open");
        assertThat(all.get(3).details().rows()).isEqualTo(7);
        assertThat(all.get(3).details().through()).isEqualTo(2);
    }

    @Test
    void finds_by_dossier_officer_and_time_in_pages() {
        centre.start();
        Random random = new Random(77);
        List<AccessEvent> events = new ArrayList<>();
        List<String> officers = new ArrayList<>();
        for (int minute = 0; minute < 120; minute++) {
            officers.add("cb-" + random.nextInt(3));
            events.add(random.nextBoolean() ? read(ONE, TWO) : new CommandRefused("stop-dossier", TWO, List.of("r")));
            accessed(officers.get(minute), minute / 2, events.get(minute));
        }

        assertThat(positions(found(ONE, null, null, null)))
                .isEqualTo(expected(events, minute -> events.get(minute).about().contains(ONE)));
        assertThat(positions(found(TWO, null, 10, 20)))
                .isEqualTo(expected(events, minute -> minute / 2 >= 10 && minute / 2 < 20));
        assertThat(positions(found(null, "cb-1", null, null)))
                .isEqualTo(expected(events, minute -> officers.get(minute).equals("cb-1")));
        assertThat(positions(found(ONE, "cb-2", 5, null)))
                .isEqualTo(expected(
                        events,
                        minute -> officers.get(minute).equals("cb-2")
                                && minute / 2 >= 5
                                && events.get(minute).about().contains(ONE)));
        assertThat(positions(inPagesOf(7))).isEqualTo(expected(events, minute -> true));
    }

    private List<AccessRecord> inPagesOf(int limit) {
        List<AccessRecord> all = new ArrayList<>();
        String cursor = null;
        do {
            AccessPage page = log().find(new AccessQuery(null, null, null, null, cursor, limit));
            assertThat(page.items()).hasSizeBetween(1, limit);
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    private static List<Long> positions(List<AccessRecord> records) {
        return records.stream().map(AccessRecord::position).toList();
    }

    private static List<Long> expected(List<AccessEvent> events, Predicate<Integer> matches) {
        List<Long> positions = new ArrayList<>();
        for (int minute = 0; minute < events.size(); minute++) {
            if (matches.test(minute)) {
                positions.add((long) minute);
            }
        }
        return positions;
    }

    @Test
    void takes_no_cursor_that_it_did_not_give_out() {
        centre.start();

        for (String cursor : List.of("x", "eA", "MjAyMX54")) {
            assertThatThrownBy(() -> log().find(new AccessQuery(null, null, null, null, cursor, 10)))
                    .isInstanceOf(InvalidCursorException.class);
        }
    }

    @Test
    void every_question_is_answered_in_the_order_of_an_index() {
        centre.start();
        for (AccessQuery query : List.of(
                new AccessQuery(ONE, null, null, null, null, 50),
                new AccessQuery(null, "cb-1", null, null, null, 50),
                new AccessQuery(null, null, minute(0), null, null, 50))) {
            String sql = StoredAccessLog.sql(query, Colour.BLUE)
                    .replace("(?, ?)", "(timestamptz '2021-01-01', 5)")
                    .replace("occurred_at < ?", "occurred_at < timestamptz '2022-01-01'")
                    .replace("LIMIT ?", "LIMIT 51")
                    .replace("= ?", "= 'x'");
            String plan = String.join("\n", centre.sql().execute((StatementCallback<List<String>>) statement -> {
                statement.execute("SET enable_seqscan = off");
                List<String> lines = new ArrayList<>();
                try (var rows = statement.executeQuery("EXPLAIN " + sql)) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
                statement.execute("RESET enable_seqscan");
                return lines;
            }));
            assertThat(plan).contains("Index").doesNotContain("Sort");
        }
    }

    @Test
    void the_other_read_models_pass_it_by_and_reach_its_positions() {
        centre.happened(new RandomCentre(31).lives(40));
        centre.start();
        Map<String, String> before = centre.settled().digests();
        accessed("cb-1", 0, read(ONE));
        accessed("cb-1", 1, new CommandRefused("accept-dossier", null, List.of("access.role")));

        Map<String, String> after = centre.settled().digests();

        assertThat(after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table))))
                .containsExactlyInAnyOrder("access_record", "access_dossier");
        assertThat(centre.models().parked().counts().values()).containsOnly(0L);
        assertThat(centre.models().progress().all())
                .filteredOn(state -> !state.name().equals("search"))
                .allSatisfy(state -> assertThat(state.position()).isEqualTo(centre.head()));
    }

    @Test
    void can_be_rebuilt_and_compared_with_the_ledger() {
        centre.happened(new RandomCentre(32).lives(40));
        for (int minute = 0; minute < 500; minute++) {
            accessed("cb-" + minute % 5, minute, read(ONE, TWO));
        }
        centre.start();
        String right = centre.settled().digests().get("access_record");
        centre.sql().update("DELETE FROM views.access_record_blue WHERE actor_id = 'cb-3'");
        centre.sql().update("DELETE FROM views.access_dossier_blue WHERE code = ? AND position % 2 = 0", TWO);

        Findings damaged = job(() -> centre.models().rebuilds().reconcile(AccessLog.NAME));
        job(() -> centre.models().rebuilds().rebuild(AccessLog.NAME));
        Findings rebuilt = job(() -> centre.models().rebuilds().reconcile(AccessLog.NAME));

        assertThat(damaged.differences())
                .extracting(Findings.Difference::where, Findings.Difference::count)
                .containsExactlyInAnyOrder(tuple("access_record", 100L), tuple("access_dossier", 1L));
        assertThat(damaged.differences().get(1).keys()).containsExactly(TWO);
        assertThat(rebuilt.inStep()).as("%s", rebuilt).isTrue();
        assertThat(rebuilt.compared()).isEqualTo(1_500);
        assertThat(centre.digests().get("access_record")).isEqualTo(right);
        assertThat(found(TWO, "cb-3", null, null)).hasSize(100);
    }

    private Findings job(Runnable begin) {
        begin.run();
        await().atMost(PATIENCE)
                .until(() -> centre.models()
                                .rebuilds()
                                .of(AccessLog.NAME)
                                .orElseThrow()
                                .phase()
                        == Phase.DONE);
        return centre.models().rebuilds().of(AccessLog.NAME).orElseThrow().findings();
    }
}
