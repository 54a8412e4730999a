package vn.motcua.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.received;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.localstack.ElasticsearchServer;
import vn.motcua.localstack.LocalStack;
import vn.motcua.query.centre.ElasticsearchHttp;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.projection.ProjectionState;
import vn.motcua.query.status.StatusView;

@DisplayName("While Elasticsearch is away")
class SearchOutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ElasticsearchServer engine = LocalStack.shared().elasticsearch();
    private TestCentre centre;

    @BeforeEach
    void open() {
        centre = TestCentre.withSearch();
        centre.start();
    }

    @AfterEach
    void close() {
        if (!engine.isAlive()) {
            engine.start();
        }
        centre.close();
    }

    @Test
    void only_the_search_lags_and_it_catches_up_with_everything() {
        centre.happened(new RandomCentre(1).lives(50));
        centre.searchable();
        engine.kill();

        centre.happened(byReception(TestCentre.NOW), received("000.00.14.H56-210310-0001", JUSTICE, "Lý Bí", "x"));
        centre.settled(StatusView.NAME);
        await().atMost(PATIENCE).until(() -> search().phase() == ProjectionState.Phase.RETRYING);
        assertThat(search().lag()).isEqualTo(1);
        assertThat(search().lastError()).isNotBlank();
        assertThatThrownBy(() -> centre.models().search().find(SearchQuery.all(1)))
                .isInstanceOf(SearchUnavailableException.class);

        engine.start();
        await().atMost(PATIENCE).until(() -> search().lag() == 0);

        assertThat(centre.models().search().find(SearchQuery.all(1)).total()).isEqualTo(51);
        assertThat(centre.models()
                        .search()
                        .find(SearchQuery.all(1).withText("ly bi"))
                        .total())
                .isEqualTo(1);
        assertThat(search().phase()).isEqualTo(ProjectionState.Phase.RUNNING);
    }

    @Test
    void losing_its_data_it_is_filled_again() {
        centre.happened(new RandomCentre(1).lives(50));
        centre.searchable();

        ElasticsearchHttp.deleteIndices(centre.elasticsearch());

        await().atMost(PATIENCE)
                .ignoreException(SearchUnavailableException.class)
                .until(() -> centre.models().search().find(SearchQuery.all(1)).total() == 50);
    }

    private ProjectionState search() {
        return centre.models().progress().of(DossierSearch.NAME);
    }
}
