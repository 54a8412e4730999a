package vn.motcua.api.search;

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

/** The due date of a dossier as the staff have it explained. */
@WholeApplication
class DueDateIT {

    @Autowired
    private Api api;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void every_move_is_told_with_its_rule_and_legal_basis_as_soon_as_it_is_acknowledged() {
        String code = centre.assigned();
        JsonNode set = explained(centre.officer(), code);
        assertThat(set.at("/timeLimit/unit").asString()).isEqualTo("CALENDAR_DAYS");
        assertThat(rules(set)).containsExactly("limit.calendar-days");
        assertThat(set.at("/calendarVersion").asString()).startsWith("vn-2010-2027-");
        assertThat(set.at("/moves/0/vietnamese").asString()).contains("10 ngày", "hẹn trả kết quả lúc");

        done(centre.officer(), code, "request-supplement", """
                {"papers": [{"name": "Tờ khai", "originals": 1, "certifiedCopies": 0, "copies": 0}], "reason": "Thiếu tờ khai"}""");
        JsonNode stopped = explained(centre.officer(), code);
        assertThat(stopped.at("/stoppedSince").isNull()).isFalse();
        assertThat(stopped.at("/dueAt")).isEqualTo(set.at("/dueAt"));

        done(centre.applicant(), code, "provide-supplement", """
                {"papers": [{"name": "Tờ khai", "originals": 1, "certifiedCopies": 0, "copies": 0}]}""");
        done(centre.officer(), code, "request-consultation", """
                {"step": 1, "department": "000.00.14.H56", "question": "?", "clockStoppedUnder": "Luật Lý lịch tư pháp 2009"}""");
        assertThat(centre.officer().get("/api/dossiers/" + code + "/due-date").at("/moves/3/legalBasis"))
                .isEqualTo("Luật Lý lịch tư pháp 2009");
        done(
                api.as("officer", "cb-0900", Centre.ELSEWHERE),
                code,
                "answer-consultation",
                "{\"consultation\": 1, \"answer\": \"Không.\"}");

        Answer last = centre.officer().get("/api/dossiers/" + code + "/due-date");
        assertThat(rules(last.json()))
                .containsExactly(
                        "limit.calendar-days",
                        "pause.supplement",
                        "pause.working-time",
                        "pause.consultation",
                        "pause.working-time");
        assertThat(last.at("/moves/2/workingTime")).startsWith("PT");
        assertThat(last.json().at("/stoppedSince").isNull()).isTrue();
        assertThat(last.header("ETag")).isEqualTo("\"" + last.at("/version") + "\"");
        assertThat(last.text()).doesNotContain("Nguyễn", "038099001234", "Thiếu tờ khai");
    }

    @Test
    void it_is_for_the_staff_of_the_department_and_for_auditors() {
        String code = centre.assigned();
        assertThat(centre.auditor().get("/api/dossiers/" + code + "/due-date").status())
                .isEqualTo(200);
        assertThat(centre.reception().get("/api/dossiers/" + code + "/due-date").status())
                .isEqualTo(200);
        assertThat(api.as("officer", "cb-0900", Centre.ELSEWHERE)
                        .get("/api/dossiers/" + code + "/due-date")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_secret_dossier_looks_to_others_like_one_that_does_not_exist() {
        String secret = centre.secret();
        Api elsewhere = api.as("officer", "cb-0900", Centre.ELSEWHERE);
        Answer hidden = elsewhere.get("/api/dossiers/" + secret + "/due-date");
        Answer unknown = elsewhere.get("/api/dossiers/000.00.24.H56-200101-9999/due-date");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.at("/detail")).isEqualTo(unknown.at("/detail"));
        assertThat(elsewhere.get("/api/dossiers/no-code/due-date").status()).isEqualTo(404);
        assertThat(centre.officer().get("/api/dossiers/" + secret + "/due-date").status())
                .isEqualTo(200);
    }

    private JsonNode explained(Api who, String code) {
        Answer answer = who.get("/api/dossiers/" + code + "/due-date");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> rules(JsonNode explained) {
        return explained
                .at("/moves")
                .valueStream()
                .map(move -> move.at("/rule").asString())
                .toList();
    }

    private static void done(Api who, String code, String command, String body) {
        Centre.done(who.post("/api/dossiers/" + code + "/" + command, body));
    }
}
