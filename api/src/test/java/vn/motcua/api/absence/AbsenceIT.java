package vn.motcua.api.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.events.VietnamTime;

@WholeApplication
@DisplayName("An absence")
class AbsenceIT {

    @Autowired
    private Api api;

    private Centre centre;
    private String absent;
    private Api substitute;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
        String suffix = Long.toString(System.nanoTime(), 36);
        absent = "vang-" + suffix;
        substitute = api.as("officer", "thay-" + suffix, Centre.DEPARTMENT);
    }

    @Test
    void lets_the_substitute_see_and_take_over_the_steps_of_the_absent_officer_until_it_ends() {
        String code = held();
        String list = "/api/worklist?officer=" + absent;
        String claim = "/api/dossiers/" + code + "/claim-step";
        assertThat(substitute.get(list).status()).isEqualTo(403);
        Answer early = substitute.post(claim, "{\"step\": 1}");
        assertThat(early.status()).as(early.toString()).isEqualTo(403);

        Answer recorded = centre.head().post("/api/absences", absence(today(), today().plusDays(2)));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);

        String position = head(code);
        Answer seen = substitute.get(list + "&atLeast=" + position);
        assertThat(seen.at("/items/0/code")).as(seen.toString()).isEqualTo(code);
        assertThat(centre.officer().get(list).status()).isEqualTo(403);
        assertThat(substitute
                        .with("If-Match", "\"77\"")
                        .post(claim, "{\"step\": 1}")
                        .status())
                .isEqualTo(412);
        Api sure = substitute.with("Idempotency-Key", "claim-" + code);
        Answer claimed = sure.post(claim, "{\"step\": 1}");
        assertThat(claimed.status()).as(claimed.toString()).isEqualTo(200);
        assertThat(sure.post(claim, "{\"step\": 1}").at("/position")).isEqualTo(claimed.at("/position"));
        assertThat(substitute
                        .get("/api/worklist?atLeast=" + Centre.position(claimed))
                        .at("/items/0/code"))
                .isEqualTo(code);
        Answer events = centre.auditor().get("/api/audit/dossiers/" + code + "/events");
        assertThat(events.at("/items/3/type")).isEqualTo("StepReassigned");
        assertThat(events.at("/items/3/payload/from/id")).isEqualTo(absent);
        assertThat(events.at("/items/3/payload/reason")).contains("Nghỉ phép");

        String another = held();
        Answer ended = centre.head()
                .post("/api/absences/" + recorded.at("/number") + "/end", """
                        {"department": "%s", "firstDayBack": "%s", "reason": "Trở lại"}""".formatted(Centre.DEPARTMENT, today()));
        assertThat(ended.status()).as(ended.toString()).isEqualTo(200);
        assertThat(substitute.get(list).status()).isEqualTo(403);
        assertThat(substitute
                        .post("/api/dossiers/" + another + "/claim-step", "{\"step\": 1}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void is_recorded_by_the_head_of_the_unit_and_shown_to_the_unit() {
        Api stranger = api.as("head", "ld-0099", Centre.ELSEWHERE);
        Answer refused = stranger.post("/api/absences", absence(today().plusDays(9), today().plusDays(9)));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/rule")).isEqualTo("absence.head");
        Answer invalid = centre.head().post("/api/absences", absence(today().plusDays(9), today()));
        assertThat(invalid.status()).isEqualTo(422);

        Answer recorded = centre.head().post("/api/absences", absence(today().plusDays(9), today().plusDays(9)));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        assertThat(substitute.get("/api/absences").text()).contains(absent);
        assertThat(stranger.get("/api/absences").text()).doesNotContain(absent);
        assertThat(substitute.get("/api/worklist?officer=" + absent).status()).isEqualTo(403);
    }

    private String held() {
        String code = centre.submitted();
        Centre.done(centre.reception().post("/api/dossiers/" + code + "/accept-dossier", "{}"));
        Centre.done(centre.head().post("/api/dossiers/" + code + "/assign-step", Centre.assignment(absent)));
        return code;
    }

    private String head(String code) {
        return centre.auditor().get("/api/audit/dossiers/" + code + "/events").at("/items/2/position");
    }

    private String absence(LocalDate from, LocalDate to) {
        return """
                {"department": "%s", "absent": {"id": "%s", "name": "Lê Thị Chi", "department": "%s"},
                 "substitute": {"id": "%s", "name": "Trần Dũng", "department": "%s"},
                 "from": "%s", "to": "%s", "reason": "Nghỉ phép"}""".formatted(
                        Centre.DEPARTMENT,
                        absent,
                        Centre.DEPARTMENT,
                        absent.replace("vang", "thay"),
                        Centre.DEPARTMENT,
                        from,
                        to);
    }

    private static LocalDate today() {
        return VietnamTime.day(Instant.now());
    }
}
