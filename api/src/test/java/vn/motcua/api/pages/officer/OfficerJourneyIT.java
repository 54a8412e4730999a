package vn.motcua.api.pages.officer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.api.pages.browser.Chromium;
import vn.motcua.api.pages.browser.Visitor;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.PageSession;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
@DisplayName("An officer")
class OfficerJourneyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Api api;

    @LocalServerPort
    private int port;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void takes_a_step_up_and_completes_it_with_every_fault_at_its_field_on_the_way() {
        String code = centre.assigned();
        listed(code);
        Visitor officer = signedIn("cb-0142");
        officer.open("/can-bo");
        assertThat(officer.page().locator("#work a[href^='/can-bo/ho-so/']").count())
                .isPositive();
        officer.lookAround("officer-worklist");
        Page page = at(officer, code);
        shows(page, "main", "Nguyễn Văn An");
        shows(page, "main", "0912345678");
        shows(page, "#papers + ul, #papers ~ ul", "Tờ khai");
        shows(page, ".timeline", "Phân công bước");
        shows(page, ".timeline", "Được tiếp nhận");
        assertThat(page.locator("#assign-step, #reassign-step-1, #deliver-result, #reschedule-dossier")
                        .count())
                .as("forms of what others do")
                .isZero();
        officer.lookAround("officer-dossier");
        officer.switchToEnglish();
        shows(page, "#actions", "What you can do now");
        officer.lookAround("officer-dossier-english");
        page.getByText("Tiếng Việt", new Page.GetByTextOptions().setExact(true)).click();

        send(page, "start-step-1");
        shows(page, "[role=status]", "Tiếp nhận xử lý");
        officer.lookAround("officer-done");
        assertThat(page.locator("#start-step-1").count()).isZero();

        open(page, "complete-step-1");
        field(page, "complete-step-1-opinion").fill("Hồ sơ đủ điều kiện");
        field(page, "complete-step-1-handover-0-note").fill("Trình trước thứ sáu");
        assertThat(send(page, "complete-step-1").status()).isEqualTo(422);
        shows(page, "#complete-step-1-handover-0-name-fault", "");
        shows(page, "#complete-step-1-handover-0-officer-id-fault", "");
        assertThat(field(page, "complete-step-1-opinion").inputValue()).isEqualTo("Hồ sơ đủ điều kiện");
        assertThat(field(page, "complete-step-1-handover-0-note").inputValue()).isEqualTo("Trình trước thứ sáu");
        officer.lookAround("officer-faults");
        field(page, "complete-step-1-handover-0-name").fill("Ký duyệt");
        field(page, "complete-step-1-handover-0-officer-id").fill("ld-0007");
        field(page, "complete-step-1-handover-0-officer-name").fill("Lê Thị Dung");
        send(page, "complete-step-1");
        shows(page, "[role=status]", "Hoàn thành bước");
        shows(page, ".timeline", "Hồ sơ đủ điều kiện");
        shows(page, ".timeline", "Lê Thị Dung");
        assertThat(centre.auditor().get("/api/audit/access?dossier=" + code).text())
                .contains("/can-bo/ho-so/{code}")
                .contains("PersonalDataRead");
        APIResponse form = page.context()
                .request()
                .get("http://127.0.0.1:" + port + "/can-bo/ho-so/" + code + "/bieu-mau/receipt.pdf");
        assertThat(new String(form.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(page.locator("a[href$='/bieu-mau/receipt.pdf']").count()).isEqualTo(1);
    }

    @Test
    void loses_nothing_that_was_typed_when_the_head_acts_in_between_and_sends_it_again() {
        String code = started();
        Visitor officer = signedIn("cb-0142");
        Page page = at(officer, code);
        open(page, "complete-step-1");
        field(page, "complete-step-1-opinion").fill("Đề nghị cấp phiếu");

        Page head = at(signedIn("ld-0007"), code);
        open(head, "assign-step");
        field(head, "assign-step-name").fill("Tra cứu tàng thư");
        field(head, "assign-step-officer-id").fill("cb-0143");
        field(head, "assign-step-officer-name").fill("Phạm Thị Em");
        send(head, "assign-step");
        shows(head, "[role=status]", "Phân công bước");

        assertThat(send(page, "complete-step-1").status()).isEqualTo(412);
        shows(page, "#not-done", "đã thay đổi sau khi bạn mở");
        shows(page, "section:has(#meanwhile)", "Tên ld-0007");
        shows(page, "section:has(#meanwhile)", "Tra cứu tàng thư");
        assertThat(field(page, "complete-step-1-opinion").inputValue()).isEqualTo("Đề nghị cấp phiếu");
        officer.lookAround("officer-clash");
        send(page, "complete-step-1");
        shows(page, "[role=status]", "Hoàn thành bước");
    }

    @Test
    void keeps_what_was_typed_even_where_the_step_went_to_somebody_else_meanwhile() {
        String code = started();
        Visitor officer = signedIn("cb-0142");
        Page page = at(officer, code);
        open(page, "complete-step-1");
        field(page, "complete-step-1-opinion").fill("Đề nghị cấp phiếu");

        Page head = at(signedIn("ld-0007"), code);
        open(head, "reassign-step-1");
        field(head, "reassign-step-1-officer-id").fill("cb-0143");
        field(head, "reassign-step-1-officer-name").fill("Phạm Thị Em");
        field(head, "reassign-step-1-reason").fill("Nghỉ phép");
        send(head, "reassign-step-1");
        shows(head, ".timeline", "Phạm Thị Em");

        assertThat(send(page, "complete-step-1").status()).isEqualTo(403);
        shows(page, "#not-done", "Bước này không được giao cho bạn");
        shows(page, "section:has(#meanwhile)", "Phạm Thị Em");
        assertThat(page.locator(".kept textarea").inputValue()).isEqualTo("Đề nghị cấp phiếu");
        officer.lookAround("officer-clash-lost");
        officer.switchToEnglish();
        shows(page, "#actions", "What you can do now");
    }

    @Test
    void leads_a_dossier_from_a_request_for_papers_to_the_handing_over_of_its_result() {
        String code = started();
        Visitor officer = signedIn("cb-0142");
        Page page = at(officer, code);
        open(page, "request-supplement");
        assertThat(send(page, "request-supplement").status()).isEqualTo(422);
        shows(page, "#request-supplement-reason-fault", "");
        field(page, "request-supplement-papers").fill("Giấy khai sinh\nẢnh 4x6");
        field(page, "request-supplement-reason").fill("Thiếu giấy tờ");
        send(page, "request-supplement");
        shows(page, ".status", "bổ sung");

        Visitor reception = signedIn("tn-01");
        Page desk = at(reception, code);
        open(desk, "provide-supplement");
        assertThat(field(desk, "provide-supplement-papers").inputValue()).isEqualTo("Giấy khai sinh\nẢnh 4x6");
        send(desk, "provide-supplement");
        shows(desk, "[role=status]", "Nhận giấy tờ bổ sung");

        Visitor head = signedIn("ld-0007");
        Page decision = at(head, code);
        open(decision, "issue-result");
        decision.locator("#issue-result-outcome").selectOption("REFUSED");
        field(decision, "issue-result-documentNumber").fill("12/QĐ-STP");
        assertThat(send(decision, "issue-result").status()).isEqualTo(422);
        shows(decision, "#issue-result-reason-fault", "");
        assertThat(decision.locator("#issue-result-outcome").inputValue()).isEqualTo("REFUSED");
        decision.locator("#issue-result-outcome").selectOption("GRANTED");
        head.lookAround("officer-head");
        send(decision, "issue-result");
        shows(decision, "[role=status]", "Phát hành kết quả");

        Page handOver = at(signedIn("tkq-01"), code);
        open(handOver, "deliver-result");
        handOver.locator("#deliver-result-method").selectOption("COUNTER");
        send(handOver, "deliver-result");
        shows(handOver, "[role=status]", "Trả kết quả");
        shows(handOver, "main", "12/QĐ-STP");
    }

    @Test
    void is_told_plainly_of_a_dossier_that_there_is_none_of_and_of_a_room_that_is_not_theirs() {
        Visitor officer = signedIn("cb-0142");
        assertThat(officer.open("/can-bo/ho-so/000.00.24.H56-200101-9999").status())
                .isEqualTo(404);
        shows(officer.page(), "main", "Không có hồ sơ với mã này");
        officer.lookAround("officer-unknown");
        assertThat(PageSession.signedIn(port, "tt-01")
                        .get("/can-bo/ho-so/" + centre.assigned())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void as_a_head_is_told_at_its_field_that_a_new_appointment_is_not_later_than_the_old_one() {
        String code = started();
        Visitor head = signedIn("ld-0007");
        Page page = at(head, code);
        open(page, "reschedule-dossier");
        field(page, "reschedule-dossier-dueAt").fill("2020-03-05T09:00");
        field(page, "reschedule-dossier-reason").fill("Chờ tra cứu");
        field(page, "reschedule-dossier-apology").fill("Xin lỗi ông");
        assertThat(send(page, "reschedule-dossier").status()).isEqualTo(409);
        shows(page, "#reschedule-dossier-dueAt-fault", "phải sau ngày hẹn cũ");
        assertThat(field(page, "reschedule-dossier-dueAt").inputValue()).isEqualTo("2020-03-05T09:00");
        assertThat(field(page, "reschedule-dossier-apology").inputValue()).isEqualTo("Xin lỗi ông");
        head.lookAround("officer-reschedule");
    }

    /** Waits until the list of work knows the dossier. */
    private void listed(String code) {
        String position = centre.auditor()
                .get("/api/audit/dossiers/" + code + "/events")
                .json()
                .at("/items")
                .valueStream()
                .reduce((first, second) -> second)
                .orElseThrow()
                .at("/position")
                .asString();
        centre.officer().get("/api/worklist?atLeast=" + position);
    }

    private String started() {
        String code = centre.assigned();
        Centre.done(centre.officer().post("/api/dossiers/" + code + "/start-step", "{\"step\": 1}"));
        return code;
    }

    private Visitor signedIn(String user) {
        Visitor visitor = Visitor.at(CHROMIUM, port);
        visitor.signIn(user);
        return visitor;
    }

    private static Page at(Visitor visitor, String code) {
        assertThat(visitor.open("/can-bo/ho-so/" + code).status()).isEqualTo(200);
        return visitor.page();
    }

    /** Unfolds the form where it is folded. */
    private static void open(Page page, String form) {
        Locator details = page.locator("details#" + form);
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    /** Sends a form, and gives the answer to it. */
    private static Response send(Page page, String form) {
        open(page, form);
        return page.waitForResponse(
                answer -> "POST".equals(answer.request().method()),
                () -> page.locator("details#" + form + " button[type=submit]").click());
    }

    /** Waits for it. */
    private static void shows(Page page, String selector, String words) {
        PlaywrightAssertions.assertThat(page.locator(selector).first()).containsText(words);
    }
}
