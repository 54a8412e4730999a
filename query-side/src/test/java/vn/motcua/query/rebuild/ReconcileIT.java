package vn.motcua.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.rebuild.Findings.Difference;
import vn.motcua.query.rebuild.RebuildState.Phase;

@DisplayName("Comparing a read model with the ledger")
class ReconcileIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private TestCentre centre;

    @BeforeEach
    void open() {
        centre = TestCentre.withoutSearch();
        centre.happened(new RandomCentre(21).lives(300));
        centre.start();
        centre.settled();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private Findings reconciled(String name) {
        centre.models().rebuilds().reconcile(name);
        await().atMost(PATIENCE)
                .until(() -> centre.models().rebuilds().of(name).orElseThrow().phase() == Phase.DONE);
        return centre.models().rebuilds().of(name).orElseThrow().findings();
    }

    private static Map<String, List<String>> keys(Findings findings) {
        return findings.differences().stream().collect(Collectors.toMap(Difference::where, Difference::keys));
    }

    private String someCode() {
        return centre.sql()
                .queryForObject(
                        "SELECT code FROM views.dossier_status_blue ORDER BY code LIMIT 1 OFFSET 17", String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "statistics", "timeline", "worklist", "processing"})
    void finds_nothing_where_nothing_is_wrong(String name) {
        Findings findings = reconciled(name);

        assertThat(findings.inStep()).as("%s", findings).isTrue();
        assertThat(findings.compared()).isPositive();
        assertThat(findings.underWay()).isZero();
        assertThat(findings.position()).isEqualTo(centre.head());
    }

    @Test
    void names_the_dossiers_whose_rows_were_changed_removed_or_added() {
        List<String> codes = centre.sql()
                .queryForList("SELECT code FROM views.dossier_status_blue ORDER BY code LIMIT 2", String.class);
        centre.sql().update("UPDATE views.dossier_status_blue SET due_at = now() WHERE code = ?", codes.get(0));
        centre.sql().update("DELETE FROM views.dossier_status_blue WHERE code = ?", codes.get(1));
        centre.sql()
                .update(
                        "INSERT INTO views.dossier_status_blue SELECT (jsonb_populate_record(t, '{\"code\": \"invented\"}')).*"
                                + " FROM views.dossier_status_blue t LIMIT 1");

        Findings findings = reconciled("status");

        assertThat(findings.inStep()).isFalse();
        assertThat(keys(findings)).containsOnlyKeys("dossier_status");
        assertThat(keys(findings).get("dossier_status"))
                .containsExactlyInAnyOrder(codes.get(0), codes.get(1), "invented");
        assertThat(findings.differingBuckets()).isBetween(1, 3);
    }

    @Test
    void names_the_cell_of_a_count_that_is_not_the_count_of_its_facts() {
        centre.sql()
                .update(
                        "UPDATE views.intake_count_blue SET received = received + 1"
                                + " WHERE month = DATE '2021-02-01' AND department_code = '000.00.14.H56' AND channel = 'ONLINE'");

        assertThat(keys(reconciled("statistics")))
                .isEqualTo(Map.of("intake_count", List.of("2021-02-01 000.00.14.H56 ONLINE")));
    }

    @Test
    void names_the_dossier_of_an_action_that_was_attributed_to_somebody_else() {
        String code = someCode();
        centre.sql()
                .update(
                        "UPDATE views.officer_action_blue SET actor_id = 'cb-nobody' WHERE code = ? AND sequence_number = 0",
                        code);

        assertThat(keys(reconciled("timeline"))).isEqualTo(Map.of("officer_action", List.of(code)));
    }

    @Test
    void leaves_alone_what_serves() {
        Map<String, String> before = centre.digests();
        String colours = "SELECT string_agg(projection || colour, ' ' ORDER BY projection) FROM views.serving";
        String serving = centre.sql().queryForObject(colours, String.class);

        reconciled("status");

        assertThat(centre.digests()).isEqualTo(before);
        assertThat(centre.sql().queryForObject(colours, String.class)).isEqualTo(serving);
    }
}
