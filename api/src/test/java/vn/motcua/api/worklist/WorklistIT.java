package vn.motcua.api.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

/** The worklist as officers, heads and auditors read it. */
@WholeApplication
class WorklistIT {

    private static final String SUBSTITUTE = "cb-0143";

    @Autowired
    private Api api;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void a_step_moves_from_the_officer_to_the_substitute_and_out_of_the_list_when_it_is_done() {
        String code = centre.assigned();
        Api substitute = api.as("officer", SUBSTITUTE, Centre.DEPARTMENT);
        Answer reassigned = centre.head()
                .post(
                        "/api/dossiers/" + code + "/reassign-step",
                        "{\"step\": 1, \"officer\": {\"id\": \"" + SUBSTITUTE
                                + "\", \"name\": \"Lê Văn Dũng\", \"department\": \"" + Centre.DEPARTMENT
                                + "\"}, \"reason\": \"Nghỉ phép\"}");
        Centre.done(reassigned);

        JsonNode item = item(list(substitute, "?atLeast=" + Centre.position(reassigned)), code);
        assertThat(item.at("/step").asInt()).isEqualTo(1);
        assertThat(item.at("/officer/code").asString()).isEqualTo(SUBSTITUTE);
        assertThat(item.at("/urgency").asString()).isEqualTo("LATER");
        assertThat(item.at("/status/code").asInt()).isEqualTo(4);
        assertThat(item.at("/dueAt").asString()).isNotBlank();
        assertThat(codes(list(centre.officer(), "?limit=200"))).doesNotContain(code);

        Centre.done(substitute.post("/api/dossiers/" + code + "/start-step", "{\"step\": 1}"));
        Answer completed =
                substitute.post("/api/dossiers/" + code + "/complete-step", "{\"step\": 1, \"opinion\": \"Đồng ý\"}");
        Centre.done(completed);
        assertThat(codes(list(substitute, "?atLeast=" + Centre.position(completed))))
                .doesNotContain(code);
    }

    @Test
    void a_head_reads_the_list_of_the_own_department_only_and_an_auditor_any() {
        centre.assigned();
        String own = "?unit=" + Centre.DEPARTMENT;
        Answer whole = list(centre.head(), own);
        assertThat(whole.json().at("/counts/total").asLong()).isPositive();
        assertThat(whole.text()).doesNotContain("Nguyễn", "038099001234", "0912345678");
        assertThat(list(centre.auditor(), own).json().at("/items").isEmpty()).isFalse();
        assertThat(centre.officer().get("/api/worklist" + own).status()).isEqualTo(403);
        assertThat(centre.head().get("/api/worklist?unit=" + Centre.ELSEWHERE).status())
                .isEqualTo(403);
    }

    @Test
    void a_malformed_page_is_refused_with_every_fault() {
        Answer malformed = centre.officer().get("/api/worklist?limit=0&atLeast=x");
        assertThat(malformed.status()).isEqualTo(422);
        assertThat(malformed.json().at("/errors").size()).isEqualTo(2);
        assertThat(centre.officer().get("/api/worklist?cursor=x").status()).isEqualTo(422);
    }

    private static Answer list(Api who, String query) {
        Answer answer = who.get("/api/worklist" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static JsonNode item(Answer list, String code) {
        return list.json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Answer list) {
        return list.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/code").asString())
                .toList();
    }
}
