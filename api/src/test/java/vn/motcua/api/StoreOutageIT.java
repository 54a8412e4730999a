package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.localstack.LocalStack;

/** What goes on while a store is away, and what comes back by itself. */
@WholeApplication
class StoreOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Api api;

    @AfterEach
    void everything_is_up_again() {
        LocalStack stack = LocalStack.shared();
        if (!stack.elasticsearch().isAlive()) {
            stack.elasticsearch().start();
        }
        if (!stack.postgres().isAlive()) {
            stack.postgres().start();
        }
    }

    @Test
    void without_elasticsearch_only_the_search_stands_still_and_it_catches_up() {
        Centre centre = new Centre(api);
        LocalStack.shared().elasticsearch().kill();

        Answer submitted = centre.applicant().post("/api/dossiers", Centre.SUBMISSION);
        String code = Centre.code(submitted);
        String atLeast = "?atLeast=" + Centre.position(submitted);
        assertThat(centre.citizen()
                        .get("/api/public/dossiers/" + code + atLeast)
                        .status())
                .isEqualTo(200);
        Answer search = centre.officer().get("/api/dossiers?q=" + code);
        assertThat(search.status()).isEqualTo(503);
        assertThat(search.header("Retry-After")).isNotNull();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(centre.admin().get("/actuator/health").at("/components/projections/status"))
                                .isEqualTo("DEGRADED"));
        assertThat(api.get("/actuator/health").text())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components");
        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);

        LocalStack.shared().elasticsearch().start();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                centre.officer().get("/api/dossiers?q=" + code).at("/items/0/code"))
                        .isEqualTo(code));
    }

    @Test
    void without_postgresql_everybody_is_asked_to_come_back_and_then_everything_works() {
        Centre centre = new Centre(api);
        String code = centre.assigned();
        LocalStack.shared().postgres().kill();

        for (Answer answer : new Answer[] {
            centre.officer().post("/api/dossiers/" + code + "/start-step", "{\"step\": 1}"),
            centre.applicant().post("/api/dossiers", Centre.SUBMISSION),
            centre.citizen().get("/api/public/dossiers/" + code),
            centre.auditor().get("/api/audit/dossiers/" + code + "/events"),
            // Elasticsearch could answer, but nobody could say afterwards who has read it.
            centre.officer().get("/api/dossiers?q=" + code),
            centre.analyst().get("/api/dossiers/" + code)
        }) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotNull();
            assertThat(answer.at("/type")).isEqualTo("/problems/unavailable");
        }
        assertThat(api.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(503);

        LocalStack.shared().postgres().start();
        await().atMost(PATIENCE)
                .until(() -> api.get("/actuator/health/readiness").status() == 200);
        Answer started = centre.officer().post("/api/dossiers/" + code + "/start-step", "{\"step\": 1}");
        Centre.done(started);
        assertThat(centre.officer()
                        .get("/api/dossiers/" + code + "?atLeast=" + Centre.position(started))
                        .header("ETag"))
                .isEqualTo("\"3\"");
    }
}
