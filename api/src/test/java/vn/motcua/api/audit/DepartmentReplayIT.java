package vn.motcua.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.events.VietnamTime;

@WholeApplication
@DisplayName("A replayed department's month")
class DepartmentReplayIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Api api;

    @Test
    void tells_every_event_of_its_dossiers_in_order_and_ends_with_what_they_come_to() {
        Centre centre = new Centre(api);
        String code = centre.assigned();
        Centre.done(centre.officer().post("/api/dossiers/" + code + "/start-step", "{\"step\": 1}"));
        Centre.done(centre.officer()
                .post("/api/dossiers/" + code + "/complete-step", "{\"step\": 1, \"opinion\": \"Đủ điều kiện\"}"));
        YearMonth month = VietnamTime.month(Instant.now());

        Answer answer = centre.auditor().get("/api/audit/departments/" + Centre.DEPARTMENT + "/replay?month=" + month);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        List<JsonNode> lines = answer.text().lines().map(JSON::readTree).toList();
        List<JsonNode> events = lines.subList(0, lines.size() - 1);
        JsonNode summary = lines.get(lines.size() - 1).at("/summary");
        List<JsonNode> mine = events.stream()
                .filter(line -> line.at("/dossier").asString().equals(code))
                .toList();
        assertThat(mine)
                .extracting(line -> line.at("/type").asString())
                .containsExactly("DossierSubmitted", "DossierAccepted", "StepAssigned", "StepStarted", "StepCompleted");
        JsonNode completed = mine.get(4);
        assertThat(completed.at("/before/assignedTo").asString()).isEqualTo("cb-0142");
        assertThat(completed.at("/after/assignedTo").isNull()).isTrue();
        assertThat(completed.at("/before/status/code").asInt()).isEqualTo(4);
        assertThat(completed.at("/timeTaken").asString()).startsWith("PT");
        assertThat(completed.at("/late").asBoolean()).isFalse();
        assertThat(completed.at("/imported").asBoolean()).isFalse();
        assertThat(events)
                .extracting(line -> Instant.parse(line.at("/occurredAt").asString()))
                .isSorted();
        assertThat(events).extracting(line -> line.at("/department").asString()).containsOnly(Centre.DEPARTMENT);
        assertThat(summary.at("/events").asInt()).isEqualTo(events.size());
        assertThat(summary.at("/month").asString()).isEqualTo(month.toString());
        JsonNode officer = summary.at("/officers")
                .valueStream()
                .filter(one -> one.at("/officer").asString().equals("cb-0142"))
                .findFirst()
                .orElseThrow();
        assertThat(officer.at("/completed").asInt()).isPositive();
        assertThat(officer.at("/meanTimeTaken").asString()).startsWith("PT");
        assertThat(answer.text()).doesNotContain("Nguyễn Văn An", "Đủ điều kiện");
    }

    @Test
    void is_a_month_in_which_nothing_happened_or_an_unknown_department_and_says_which() {
        Centre centre = new Centre(api);
        String position = Centre.position(centre.applicant().post("/api/dossiers", Centre.SUBMISSION));
        String atLeast = "&atLeast=" + position;

        Answer empty =
                centre.auditor().get("/api/audit/departments/" + Centre.DEPARTMENT + "/replay?month=2001-01" + atLeast);
        Answer unknown = centre.auditor().get("/api/audit/departments/nowhere/replay?month=2021-01" + atLeast);
        Answer invalid = centre.auditor().get("/api/audit/departments/" + Centre.DEPARTMENT + "/replay?month=2021");

        assertThat(empty.status()).isEqualTo(200);
        assertThat(JSON.readTree(empty.text()).at("/summary/events").asInt()).isZero();
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.at("/errors/0/field")).isEqualTo("month");
    }
}
