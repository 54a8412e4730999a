package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

/** A dossier through its electronic process over HTTP, as officers' programs call it. */
@WholeApplication
@TestPropertySource(properties = "motcua.centre.processes-bind-from=2000-01-01")
class ProcessLifeIT {

    @Autowired
    private Api api;

    private Centre centre;
    private String dossier;
    private Api reception;
    private Api head;
    private Api officer;
    private Api clerk;

    @BeforeEach
    void accepted() {
        centre = new Centre(api);
        reception = api.as("reception", "tn-01", Centre.DESK);
        head = api.as("head", "ld-0007", Centre.DEPARTMENT);
        officer = api.as("officer", "cb-0142", Centre.DEPARTMENT);
        clerk = api.as("clerk", "vt-0003", Centre.DEPARTMENT);
        dossier = "/api/dossiers/" + centre.submitted();
        Centre.done(reception.post(dossier + "/accept-dossier", "{}"));
    }

    @Test
    void a_criminal_record_certificate_goes_its_whole_way_and_its_control_sheet_tells_every_hand_over() {
        Centre.done(reception.post(dossier + "/assign-step", "{" + next("tiep-nhan", "tn-01", Centre.DESK) + "}"));
        step(reception, 1, "", next("phan-cong", "ld-0007"));
        step(head, 2, "", next("tham-dinh", "cb-0142"));
        step(
                officer,
                3,
                "\"opinion\": \"Cần xác minh\"",
                next("tra-cuu", "cb-0142"),
                next("cho-trung-uong", "cb-0142"));
        step(officer, 4, "\"opinion\": \"Không có án tích\"");
        step(officer, 5, "\"opinion\": \"Trung ương trả lời: không có\"", next("lap-phieu", "cb-0142"));
        step(officer, 6, "\"draftResult\": \"Phiếu số 1\"", next("ky-duyet", "ld-0007"));
        step(head, 7, "\"signature\": \"54:01:0A\"", next("phat-hanh", "vt-0003"));
        assertThat(rule(clerk.post(dossier + "/issue-result", "{\"outcome\": \"GRANTED\"}")))
                .isEqualTo("step.not-started");
        Centre.done(clerk.post(dossier + "/start-step", "{\"step\": 8}"));
        Centre.done(clerk.post(dossier + "/issue-result", "{\"outcome\": \"GRANTED\"}"));
        Answer sheet = head.get(dossier + "/forms/control-sheet.html");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.text())
                .contains(
                        "Tiếp nhận hồ sơ",
                        "Phân công thụ lý",
                        "Chờ kết quả xác minh của trung ương",
                        "Lập Phiếu lý lịch tư pháp",
                        "Lãnh đạo Công an tỉnh ký duyệt",
                        "Cấp số, đóng dấu, phát hành kết quả");
        assertThat(head.download(dossier + "/forms/control-sheet.pdf").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_not_its_turn_is_refused_with_what_is() {
        Answer refused = reception.post(dossier + "/assign-step", "{" + next("ky-duyet", "ld-0007") + "}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(rule(refused)).isEqualTo("process.not-next");
        assertThat(refused.text()).contains("Tiếp nhận hồ sơ");
    }

    @Test
    void an_officer_is_told_what_to_do_next_and_an_outsider_nothing() {
        Answer actions = reception.get(dossier + "/actions");
        assertThat(actions.status()).isEqualTo(200);
        assertThat(actions.header("ETag")).isNotBlank();
        assertThat(actions.at("/actions/0/command")).isEqualTo("assign-step");
        assertThat(actions.at("/actions/0/next/0/key")).isEqualTo("tiep-nhan");
        assertThat(actions.at("/actions/0/next/0/role")).isEqualTo("reception");
        assertThat(officer.get(dossier + "/actions").text()).doesNotContain("assign-step");
        assertThat(api.as("officer", "cb-9", Centre.ELSEWHERE)
                        .get(dossier + "/actions")
                        .status())
                .isEqualTo(403);
        assertThat(officer.get("/api/dossiers/000.00.24.H56-200101-9999/actions")
                        .status())
                .isEqualTo(404);
    }

    private void step(Api by, int number, String brought, String... next) {
        Centre.done(by.post(dossier + "/start-step", "{\"step\": " + number + "}"));
        StringBuilder body = new StringBuilder("{\"step\": " + number);
        if (!brought.isEmpty()) {
            body.append(", ").append(brought);
        }
        List<String> following = List.of(next);
        if (!following.isEmpty()) {
            body.append(", \"next\": {").append(following.get(0)).append('}');
        }
        if (following.size() > 1) {
            body.append(", \"parallel\": [{").append(following.get(1)).append("}]");
        }
        Centre.done(by.post(dossier + "/complete-step", body.append('}').toString()));
    }

    private static String next(String step, String officer) {
        return next(step, officer, Centre.DEPARTMENT);
    }

    private static String next(String step, String officer, String department) {
        return "\"name\": \"" + step + "\", \"officer\": {\"id\": \"" + officer + "\", \"name\": \"Tên " + officer
                + "\", \"department\": \"" + department + "\"}";
    }

    private static String rule(Answer refused) {
        return refused.at("/rule");
    }
}
