package vn.motcua.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

/** How the API says no to a command. */
@WholeApplication
class CommandProblemsIT {

    @Autowired
    private Api api;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void a_command_to_a_dossier_that_has_moved_on_is_stale() {
        String path = "/api/dossiers/" + centre.assigned() + "/start-step";
        Answer stale = centre.officer().with("If-Match", "\"1\"").post(path, "{\"step\": 1}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/type")).isEqualTo("/problems/stale");

        Answer fresh = centre.officer().with("If-Match", "\"2\"").post(path, "{\"step\": 1}");
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(fresh.header("ETag")).isEqualTo("\"3\"");
        assertThat(fresh.at("/version")).isEqualTo("3");
    }

    @Test
    void an_if_match_that_is_no_etag_is_malformed() {
        Answer answer = centre.officer()
                .with("If-Match", "W/\"2\"")
                .post("/api/dossiers/" + centre.assigned() + "/start-step", "{\"step\": 1}");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_rule_that_refuses_is_named_with_its_legal_basis_in_the_callers_language() {
        String path = "/api/dossiers/" + centre.submitted() + "/stop-dossier";
        Answer vietnamese = centre.head().post(path, "{\"reason\": \"Quá hạn bổ sung\"}");
        Answer english = centre.head().with("Accept-Language", "en").post(path, "{\"reason\": \"Quá hạn bổ sung\"}");
        assertThat(vietnamese.status()).isEqualTo(409);
        assertThat(vietnamese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(vietnamese.at("/title")).isEqualTo("Trái quy tắc xử lý hồ sơ");
        assertThat(vietnamese.at("/rule")).isEqualTo("dossier.status");
        assertThat(vietnamese.at("/legalBasis")).isNotBlank();
        assertThat(english.at("/title")).isEqualTo("Refused by a rule");
        assertThat(english.at("/detail")).isNotEqualTo(vietnamese.at("/detail"));
    }

    @Test
    void whoever_is_not_answerable_for_a_step_may_not_touch_it() {
        Answer answer = api.as("officer", "cb-0150", Centre.DEPARTMENT)
                .post("/api/dossiers/" + centre.assigned() + "/start-step", "{\"step\": 1}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/rule")).isEqualTo("step.not-assigned-to-you");
    }

    @Test
    void every_invalid_field_is_named_at_once() {
        Answer answer = centre.applicant()
                .with("Accept-Language", "en")
                .post(
                        "/api/dossiers",
                        "{\"applicant\": {\"kind\": \"CITIZEN\", \"name\": \"\", \"phone\": \"none\"}, \"paper\": []}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString())
                        .toList())
                .contains("procedure", "applicant.name", "applicant.phone", "content", "paper");
    }

    @Test
    void what_is_no_json_is_malformed_and_what_is_not_announced_as_json_is_not_read() {
        Answer malformed = centre.applicant().post("/api/dossiers", "{\"procedure\": ");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.at("/type")).isEqualTo("/problems/malformed");
    }

    @Test
    void an_unknown_and_a_malformed_code_have_no_dossier() {
        for (String code : List.of("000.00.24.H56-200101-9999", "000.00.24.H56-209999-0001", "nonsense")) {
            Answer answer = centre.reception().post("/api/dossiers/" + code + "/accept-dossier", "{}");
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Test
    void a_stranger_cannot_tell_a_secret_dossier_from_none() {
        String secret = centre.secret();
        String position = centre.auditor()
                .get("/api/audit/dossiers/" + secret + "/events")
                .at("/items/0/position");
        // Once the view knows of it, which a reader of the department is shown:
        assertThat(centre.head()
                        .get("/api/dossiers/" + secret + "?atLeast=" + position)
                        .status())
                .isEqualTo(200);
        Api stranger = api.as("head", "ld-0999", Centre.ELSEWHERE);
        String unknown = "000.00.24.H56-200101-9999";

        for (String path : List.of("/api/dossiers/%s/stop-dossier", "/api/dossiers/%s/assign-step")) {
            String body = path.endsWith("assign-step") ? Centre.assignment("cb-1") : "{\"reason\": \"Lý do\"}";
            Answer toSecret = stranger.post(path.formatted(secret), body);
            Answer toUnknown = stranger.post(path.formatted(unknown), body);
            assertThat(toSecret.status()).isEqualTo(404);
            assertThat(toSecret.text()).isEqualTo(toUnknown.text());
        }
        assertThat(stranger.get("/api/dossiers/" + secret).text())
                .isEqualTo(stranger.get("/api/dossiers/" + unknown).text());
    }

    @Test
    void a_body_larger_than_any_honest_one_is_not_read() {
        Answer answer = centre.applicant().post("/api/dossiers", "{\"content\": \"" + "x".repeat(300_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/type")).isEqualTo("/problems/too-large");
    }

    @Test
    void an_address_that_tries_to_climb_out_is_a_problem_too() {
        Answer answer = api.fromItsOwnAddress().get("/api/public/procedures/..%2F..%2Factuator");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_problem_type_can_be_looked_up() {
        assertThat(api.get("/problems/stale").at("/status")).isEqualTo("412");
        assertThat(api.get("/problems/none").status()).isEqualTo(404);
    }
}
