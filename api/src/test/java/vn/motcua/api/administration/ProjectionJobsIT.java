package vn.motcua.api.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
class ProjectionJobsIT {

    @Autowired
    private Api api;

    @Test
    void an_operator_sees_every_read_model_catch_up() {
        Centre centre = new Centre(api);
        long position = Long.parseLong(Centre.position(centre.applicant().post("/api/dossiers", Centre.SUBMISSION)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode items = centre.admin().get("/api/admin/projections").json().at("/items");
            assertThat(items.valueStream()
                            .map(item -> item.at("/name").asString())
                            .toList())
                    .containsExactlyInAnyOrder(
                            "status", "search", "statistics", "timeline", "access", "worklist", "processing");
            assertThat(items.valueStream().toList()).allSatisfy(item -> {
                assertThat(item.at("/position").asLong()).isGreaterThanOrEqualTo(position);
                assertThat(item.at("/lag").asLong()).isZero();
                assertThat(item.at("/state").asString()).isEqualTo("RUNNING");
            });
        });
    }

    @Test
    void a_read_model_is_rebuilt_and_then_found_in_step_with_the_ledger_while_it_serves() {
        Centre centre = new Centre(api);
        String code = centre.assigned();
        for (String job : List.of("rebuild", "reconcile")) {
            Answer begun = centre.admin().post("/api/admin/projections/status/" + job, "{}");
            assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
            assertThat(begun.header("Location")).isEqualTo("/api/admin/projections");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> job(centre).at("/phase").asString().equals("DONE"));
            assertThat(centre.citizen().get("/api/public/dossiers/" + code).status())
                    .isEqualTo(200);
        }
        assertThat(job(centre).at("/purpose").asString()).isEqualTo("RECONCILE");
        assertThat(job(centre).at("/findings/differingBuckets").asInt()).isZero();
        assertThat(job(centre).at("/findings/compared").asLong()).isPositive();
    }

    @Test
    void there_is_no_job_for_a_read_model_that_there_is_none_of() {
        assertThat(new Centre(api)
                        .admin()
                        .post("/api/admin/projections/none/rebuild", "{}")
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode job(Centre centre) {
        return centre.admin()
                .get("/api/admin/projections")
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/name").asString().equals("status"))
                .findFirst()
                .orElseThrow()
                .at("/job");
    }
}
