package vn.motcua.api.pages.officer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.api.pages.browser.Chromium;
import vn.motcua.api.pages.browser.Visitor;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
@TestPropertySource(properties = "motcua.centre.processes-bind-from=2000-01-01")
@DisplayName("An officer in an electronic process")
class ProcessJourneyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Api api;

    @LocalServerPort
    private int port;

    private Centre centre;

    @Test
    void chooses_who_does_the_steps_that_follow_and_is_told_what_the_step_still_needs() {
        centre = new Centre(api);
        listed("cb-0142", "Trần Văn Cường", "officer");
        listed("ld-0007", "Lê Thị Dung", "head");
        String dossier = "/api/dossiers/" + atAppraisal();
        Visitor officer = Visitor.at(CHROMIUM, port);
        officer.signIn("cb-0142");
        officer.open(dossier.replace("/api/dossiers", "/can-bo/ho-so"));
        Page page = officer.page();
        String form = "details#complete-step-3";
        if (page.locator(form).getAttribute("open") == null) {
            page.locator(form + " summary").click();
        }
        PlaywrightAssertions.assertThat(page.locator(form)).containsText("Ý kiến xử lý (bắt buộc)");
        page.locator("[id='complete-step-3-handover-0-officer-id']").selectOption("cb-0142");
        page.locator("[id='complete-step-3-handover-1-officer-id']").selectOption("ld-0007");
        assertThat(send(page, form).status()).isEqualTo(409);
        PlaywrightAssertions.assertThat(page.locator("[id='complete-step-3-opinion-fault']"))
                .containsText("cần ý kiến xử lý");
        assertThat(page.locator("[id='complete-step-3-handover-1-officer-id']").inputValue())
                .isEqualTo("ld-0007");
        officer.lookAround("officer-process");
        page.locator("[id='complete-step-3-handover-1-officer-id']").selectOption("cb-0142");
        page.locator("[id='complete-step-3-opinion']").fill("Cần xác minh");
        send(page, form);
        PlaywrightAssertions.assertThat(page.locator("[role=status]")).containsText("Hoàn thành bước");
        assertThat(page.locator("details[id^='start-step-']").count())
                .as("steps begun at once")
                .isEqualTo(2);
    }

    /** A dossier whose third step, the appraisal, its officer has taken up. */
    private String atAppraisal() {
        String code = centre.submitted();
        String dossier = "/api/dossiers/" + code;
        Centre.done(centre.reception().post(dossier + "/accept-dossier", "{}"));
        Centre.done(
                centre.reception().post(dossier + "/assign-step", "{" + next("tiep-nhan", "tn-01", Centre.DESK) + "}"));
        completed(centre.reception(), dossier, 1, next("phan-cong", "ld-0007", Centre.DEPARTMENT));
        completed(centre.head(), dossier, 2, next("tham-dinh", "cb-0142", Centre.DEPARTMENT));
        Centre.done(centre.officer().post(dossier + "/start-step", "{\"step\": 3}"));
        return code;
    }

    private static void completed(Api by, String dossier, int step, String next) {
        Centre.done(by.post(dossier + "/start-step", "{\"step\": " + step + "}"));
        Centre.done(by.post(dossier + "/complete-step", "{\"step\": " + step + ", \"next\": {" + next + "}}"));
    }

    private static String next(String key, String officer, String department) {
        return "\"name\": \"%s\", \"officer\": {\"id\": \"%s\", \"name\": \"Tên\", \"department\": \"%s\"}"
                .formatted(key, officer, department);
    }

    private void listed(String officer, String name, String role) {
        String catalogue = "/api/admin/catalogue/";
        assertThat(centre.admin()
                        .post(
                                catalogue + "register-officer",
                                "{\"officer\": \"%s\", \"name\": \"%s\", \"position\": \"Cán bộ\"}"
                                        .formatted(officer, name))
                        .status())
                .isEqualTo(200);
        assertThat(centre.admin()
                        .post(
                                catalogue + "appoint-officer",
                                "{\"officer\": \"%s\", \"unit\": \"%s\", \"role\": \"%s\", \"from\": \"2021-01-01\", \"legalBasis\": \"Quyết định 1/QĐ\"}"
                                        .formatted(officer, Centre.DEPARTMENT, role))
                        .status())
                .isEqualTo(200);
    }

    private static Response send(Page page, String form) {
        return page.waitForResponse(
                answer -> "POST".equals(answer.request().method()),
                () -> page.locator(form + " button[type=submit]").click());
    }
}
