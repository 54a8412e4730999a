package vn.motcua.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.assigned;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.received;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.query.centre.ElasticsearchHttp;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.rebuild.Findings;
import vn.motcua.query.rebuild.RebuildState;
import vn.motcua.query.rebuild.RebuildState.Phase;

@DisplayName("The search's index")
class SearchRebuildIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String KNOWN = "000.00.14.H56-210310-0001";
    private static final String NEW = "000.00.14.H56-210310-0002";

    private TestCentre centre;

    @BeforeEach
    void open() {
        centre = TestCentre.withSearch();
        centre.start();
        centre.happened(byReception(TestCentre.NOW), received(KNOWN, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(new RandomCentre(31).lives(200));
        centre.searchable();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private RebuildState finished() {
        await().atMost(PATIENCE)
                .until(() -> centre.models()
                                .rebuilds()
                                .of(DossierSearch.NAME)
                                .orElseThrow()
                                .phase()
                        == Phase.DONE);
        return centre.models().rebuilds().of(DossierSearch.NAME).orElseThrow();
    }

    private long total() {
        return centre.models().search().find(SearchQuery.all(1)).total();
    }

    @Test
    void is_rebuilt_beside_the_one_that_serves_and_takes_its_place_by_the_alias() {
        centre.models().rebuilds().rebuild(DossierSearch.NAME);
        await().atMost(PATIENCE).until(() -> {
            assertThat(total()).isEqualTo(201);
            return centre.models()
                            .rebuilds()
                            .of(DossierSearch.NAME)
                            .orElseThrow()
                            .phase()
                    == Phase.DONE;
        });

        assertThat(ElasticsearchHttp.get(centre.elasticsearch(), "/_alias/dossiers"))
                .contains("dossiers-v1-green")
                .doesNotContain("dossiers-v1-blue");
        assertThat(ElasticsearchHttp.get(centre.elasticsearch(), "/dossiers-v1-blue/_count"))
                .contains("no such index");
        centre.happened(byReception(TestCentre.NOW), received(NEW, JUSTICE, "Lý Bí", "x"));
        centre.searchable();
        assertThat(total()).isEqualTo(202);
        assertThat(centre.models()
                        .search()
                        .find(SearchQuery.all(1).withText(NEW))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void shows_a_dossier_that_was_parked_as_soon_as_it_is_taken_in_again() {
        centre.unreadable(byReception(TestCentre.NOW), received(NEW, JUSTICE, "Lý Bí", "x"));
        centre.happened(byReception(TestCentre.NOW), assigned(NEW, 1, "Thẩm định", HOA));
        centre.happened(byReception(TestCentre.NOW), received("000.00.14.H56-210310-0003", JUSTICE, "Bà Triệu", "x"));
        centre.searchable();
        assertThat(total()).isEqualTo(202);
        centre.mend();

        assertThat(centre.models().parked().retry(DossierSearch.NAME, NEW))
                .hasValueSatisfying(outcome -> assertThat(outcome.inStep()).isTrue());

        assertThat(centre.models()
                        .search()
                        .find(SearchQuery.all(1).withText(NEW))
                        .total())
                .isEqualTo(1);
        centre.models().rebuilds().reconcile(DossierSearch.NAME);
        assertThat(finished().findings().inStep()).isTrue();
    }

    @Test
    void is_in_step_with_the_ledger() {
        centre.models().rebuilds().reconcile(DossierSearch.NAME);

        Findings findings = finished().findings();

        assertThat(findings.inStep()).as("%s", findings).isTrue();
        assertThat(findings.compared()).isEqualTo(201);
    }

    @Test
    void is_compared_document_by_document() {
        ElasticsearchHttp.put(
                centre.elasticsearch(),
                "/dossiers-v1-blue/_doc/" + KNOWN + "?refresh=true&version=99999&version_type=external",
                "{\"code\": \"" + KNOWN + "\", \"applicant\": \"Somebody Else\", \"position\": 0}");
        ElasticsearchHttp.put(
                centre.elasticsearch(),
                "/dossiers-v1-blue/_doc/invented?refresh=true&version=1&version_type=external",
                "{\"code\": \"invented\", \"position\": 1}");

        centre.models().rebuilds().reconcile(DossierSearch.NAME);
        Findings findings = finished().findings();

        assertThat(findings.differences())
                .containsExactly(new Findings.Difference("elasticsearch", 2, List.of(KNOWN, "invented")));
        assertThat(findings.differingBuckets()).isZero();
    }
}
