package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.events.VietnamTime;

/** A dossier from submission to the result in the citizen's hand, as each of the readers sees it. */
@WholeApplication
class DossierLifeIT {

    @Autowired
    private Api api;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void a_citizen_follows_the_dossier_without_seeing_more_than_the_masked_name() {
        Answer submitted = centre.applicant().post("/api/dossiers", Centre.SUBMISSION);
        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.header("Location")).isEqualTo("/api/public/dossiers/" + submitted.at("/code"));
        assertThat(submitted.header("ETag")).isEqualTo("\"0\"");
        assertThat(submitted.at("/status/name")).isEqualTo("Mới đăng ký");

        Answer seen = centre.citizen().get(submitted.header("Location") + "?atLeast=" + Centre.position(submitted));

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "code",
                        "procedure",
                        "department",
                        "status",
                        "receivedAt",
                        "dueAt",
                        "finishedAt",
                        "applicant",
                        "timeline",
                        "position");
        assertThat(seen.at("/applicant")).isEqualTo("N*** V*** A");
        assertThat(seen.at("/department/code")).isEqualTo(Centre.DEPARTMENT);
        assertThat(seen.at("/position")).isEqualTo(Centre.position(submitted));
        assertThat(seen.text()).doesNotContain("Nguyễn", "038099001234", "0912345678", "Quảng Hưng");
    }

    @Test
    void a_whole_life_is_told_to_citizen_auditor_and_analyst() {
        String code = centre.assigned();
        command(centre.officer(), code, "start-step", "{\"step\": 1}");
        command(centre.officer(), code, "complete-step", """
                {"step": 1, "opinion": "Đủ điều kiện", "draftResult": "Dự thảo",
                 "next": {"name": "Ký duyệt", "officer": {"id": "ld-0007", "name": "Hoàng Minh Đức", "department": "000.00.24.H56"}}}""");
        command(centre.head(), code, "start-step", "{\"step\": 2}");
        command(centre.head(), code, "complete-step", "{\"step\": 2, \"opinion\": \"Đồng ý\"}");
        command(
                centre.head(),
                code,
                "issue-result",
                "{\"outcome\": \"GRANTED\", \"documentNumber\": \"123/CAT\", \"summary\": \"Phiếu lý lịch tư pháp số 1\"}");
        Answer delivered = command(
                centre.returnDesk(),
                code,
                "deliver-result",
                "{\"recipient\": \"Nguyễn Văn An\", \"method\": \"COUNTER\"}");
        assertThat(delivered.at("/status/code")).isEqualTo("10");

        String atLeast = "atLeast=" + Centre.position(delivered);
        Answer seen = centre.citizen().get("/api/public/dossiers/" + code + "?" + atLeast);
        assertThat(seen.at("/status/name")).isEqualTo("Đã trả kết quả");
        assertThat(seen.json()
                        .at("/timeline")
                        .valueStream()
                        .map(entry -> entry.at("/status/code").asInt())
                        .toList())
                .containsExactly(1, 2, 4, 9, 10);

        JsonNode events = centre.auditor()
                .get("/api/audit/dossiers/" + code + "/events")
                .json()
                .at("/items");
        assertThat(events.valueStream()
                        .map(event -> event.at("/type").asString())
                        .toList())
                .containsExactly(
                        "DossierSubmitted",
                        "DossierAccepted",
                        "StepAssigned",
                        "StepStarted",
                        "StepCompleted",
                        "StepAssigned",
                        "StepStarted",
                        "StepCompleted",
                        "ResultIssued",
                        "ResultDelivered");
        assertThat(events.valueStream()
                        .map(event -> event.at("/sequenceNumber").asInt())
                        .toList())
                .isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertThat(events.at("/3/actor/id").asString()).isEqualTo("cb-0142");
        assertThat(events.at("/3/leafHash").asString()).matches("[0-9a-f]{64}");
        assertThat(events.at("/0/payload/applicant/name").asString()).isEqualTo("Nguyễn Văn An");

        JsonNode actions = centre.auditor()
                .get("/api/audit/officers/cb-0142/actions?limit=200&" + atLeast)
                .json()
                .at("/items");
        assertThat(actions.valueStream()
                        .filter(action -> action.at("/dossier").asString().equals(code))
                        .map(action -> action.at("/type").asString())
                        .toList())
                .containsExactly("StepAssigned", "StepStarted", "StepCompleted", "StepAssigned");

        String month = VietnamTime.month(Instant.now()).toString();
        Answer intake = centre.analyst()
                .get("/api/statistics/intake?from=" + month + "&to=" + month + "&department=" + Centre.DEPARTMENT + "&"
                        + atLeast);
        assertThat(intake.json()
                        .at("/rows")
                        .valueStream()
                        .map(row -> row.at("/channel").asString())
                        .toList())
                .contains("ONLINE");
        assertThat(intake.json().at("/totals/received").asLong()).isPositive();
    }

    @Test
    void staff_find_the_dossier_by_the_applicants_name_with_and_without_diacritics() {
        String name = "Trịnh Thị Xuân Quỳnh";
        Answer submitted = centre.applicant().post("/api/dossiers", Centre.SUBMISSION.replace("Nguyễn Văn An", name));
        String code = Centre.code(submitted);
        for (String words : List.of("Tr%E1%BB%8Bnh%20Xu%C3%A2n%20Qu%E1%BB%B3nh", "trinh%20thi%20xuan%20quynh", code)) {
            Answer found = centre.officer().get("/api/dossiers?q=" + words + "&atLeast=" + Centre.position(submitted));
            assertThat(found.status()).as(found.toString()).isEqualTo(200);
            assertThat(found.at("/items/0/code")).isEqualTo(code);
            assertThat(found.at("/items/0/applicant")).isEqualTo(name);
        }
        Answer elsewhere = api.as("officer", "cb-0900", Centre.ELSEWHERE).get("/api/dossiers?q=" + code);
        assertThat(elsewhere.json().at("/total").asInt()).isZero();
        assertThat(api.as("officer", "cb-0900", Centre.ELSEWHERE)
                        .get("/api/dossiers?department=" + Centre.DEPARTMENT)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_page_that_was_read_before_is_not_sent_again_while_nothing_has_changed() {
        Answer submitted = centre.applicant().post("/api/dossiers", Centre.SUBMISSION);
        String path = "/api/public/dossiers/" + Centre.code(submitted);
        Answer first = centre.citizen().get(path + "?atLeast=" + Centre.position(submitted));
        assertThat(first.header("Cache-Control")).contains("max-age=5", "must-revalidate");

        Answer again =
                centre.citizen().with("If-None-Match", first.header("ETag")).get(path);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void staff_of_the_department_read_version_and_current_step_and_nobody_else_does() {
        String code = centre.assigned();
        String last = centre.auditor()
                .get("/api/audit/dossiers/" + code + "/events")
                .json()
                .at("/items/2/position")
                .asString();
        Answer read = centre.officer().get("/api/dossiers/" + code + "?atLeast=" + last);
        assertThat(read.header("ETag")).isEqualTo("\"2\"");
        assertThat(read.at("/currentStep/officer/id")).isEqualTo("cb-0142");
        assertThat(api.as("officer", "cb-0900", Centre.ELSEWHERE)
                        .get("/api/dossiers/" + code)
                        .status())
                .isEqualTo(403);
    }

    private static Answer command(Api who, String code, String name, String body) {
        Answer answer = who.post("/api/dossiers/" + code + "/" + name, body);
        Centre.done(answer);
        return answer;
    }
}
