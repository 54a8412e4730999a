package vn.motcua.api.pages.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.Locale;
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
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
@DisplayName("A citizen")
class CitizenJourneyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Api api;

    @LocalServerPort
    private int port;

    private Centre centre;
    private Visitor visitor;
    private Page page;

    @BeforeEach
    void somebody() {
        centre = new Centre(api);
        visitor = Visitor.at(CHROMIUM, port);
        page = visitor.page();
    }

    @Test
    void types_the_code_with_slips_and_reads_in_plain_words_where_the_dossier_stands() {
        String code = visible(centre.assigned());
        visitor.open("/");
        visitor.lookAround("citizen-look-up");
        page.getByLabel("Mã hồ sơ")
                .fill("  " + code.toLowerCase(Locale.ROOT).replace(".", " ").replace("0", "O"));
        page.keyboard().press("Enter");
        page.waitForURL("**/ho-so/" + code);
        assertThat(text("h1")).contains(code);
        assertThat(text(".status"))
                .contains("Đang xử lý")
                .contains("Cơ quan nhà nước")
                .contains("Hẹn trả kết quả");
        assertThat(text("main"))
                .contains("N*** V*** A")
                .doesNotContain("Nguyễn Văn An")
                .doesNotContain("0912345678");
        visitor.lookAround("citizen-dossier");
        visitor.switchToEnglish();
        page.waitForURL("**/ho-so/" + code);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(text(".status")).contains("In progress").contains("The authority");
        visitor.lookAround("citizen-dossier-english");
    }

    @Test
    void sees_what_they_gave_with_the_second_factor_and_only_with_the_right_one() {
        String code = visible(centre.assigned());
        visitor.open("/ho-so/" + code);
        factor("0000");
        shows("#chi-tiet [role=alert]", "không khớp");
        visitor.lookAround("citizen-wrong-digits");
        factor("5678");
        for (String given : new String[] {"Nguyễn Văn An", "0912345678", "Tờ khai", "nhật ký truy cập"}) {
            shows("#chi-tiet", given);
        }
        visitor.lookAround("citizen-details");
        for (int i = 0; i < 3; i++) {
            visitor.open("/ho-so/" + code);
            factor("9999");
            shows("#chi-tiet [role=alert]", "không khớp");
        }
        visitor.open("/ho-so/" + code);
        factor("5678");
        shows("#chi-tiet [role=alert]", "quá nhiều lần");
        assertThat(page.content()).doesNotContain("0912345678");
        assertThat(centre.auditor().get("/api/audit/access?dossier=" + code).text())
                .contains("lookup.second-factor")
                .contains("PersonalDataRead");
    }

    @Test
    void gets_the_same_words_for_a_code_that_there_is_none_of_and_for_a_secret_one() {
        String secret = centre.secret();
        String position = centre.auditor()
                .get("/api/audit/dossiers/" + secret + "/events")
                .at("/items/0/position");
        centre.citizen().get("/api/public/dossiers/" + secret + "?atLeast=" + position);
        Response toSecret = visitor.open("/ho-so/" + secret);
        String saidOfSecret = text("main [role=alert]");
        assertThat(toSecret.status()).isEqualTo(404);
        Response toUnknown = visitor.open("/ho-so/000.00.24.H56-200101-9999");
        assertThat(toUnknown.status()).isEqualTo(404);
        assertThat(text("main [role=alert]")).isEqualTo(saidOfSecret).contains("Không tra cứu được");
        visitor.lookAround("citizen-unknown");
        visitor.open("/ho-so?ma=hồ sơ của tôi");
        assertThat(text("main [role=alert]")).contains("chưa phải là một mã hồ sơ");
        assertThat(page.getByLabel("Mã hồ sơ").inputValue()).isEqualTo("hồ sơ của tôi");
        visitor.lookAround("citizen-no-code");
    }

    @Test
    void comes_straight_to_the_dossier_with_what_a_scanner_reads() {
        String code = visible(centre.assigned());
        for (String address : new String[] {"/ho-so?MHS=" + code + "&SGT=", "/" + code, "/ho-so?ma=" + code}) {
            visitor.open(address);
            assertThat(page.url()).endsWith("/ho-so/" + code);
        }
    }

    @Test
    void keeps_the_receipt() throws Exception {
        String code = visible(centre.assigned());
        visitor.open("/ho-so/" + code);
        Download receipt =
                page.waitForDownload(() -> page.getByText("Tải biên nhận").click());
        assertThat(receipt.suggestedFilename()).isEqualTo("bien-nhan-" + code + ".json");
        String kept = Files.readString(receipt.path());
        assertThat(kept).contains("c2sp.org/tlog-proof@v1");
        page.getByText("Xem và kiểm tra biên nhận").click();
        shows("main [role=status]", "biên nhận đúng");
        visitor.lookAround("receipt");
        page.getByLabel("Nội dung tệp biên nhận").fill(kept);
        page.getByText("Kiểm tra", new Page.GetByTextOptions().setExact(true)).click();
        shows("main [role=status]", "ĐÃ CHỨNG MINH");
        page.getByLabel("Nội dung tệp biên nhận").fill(kept.replace("DossierSubmitted", "DossierReceived"));
        page.getByText("Kiểm tra", new Page.GetByTextOptions().setExact(true)).click();
        shows("main [role=alert]", "không chứng minh được");
        visitor.lookAround("receipt-changed");
    }

    @Test
    void finds_a_procedure_without_typing_diacritics_and_reads_what_it_needs_and_costs() {
        visitor.open("/thu-tuc");
        visitor.lookAround("procedures");
        page.getByRole(AriaRole.SEARCHBOX).fill("phieu ly lich tu phap");
        page.keyboard().press("Enter");
        page.waitForURL("**/thu-tuc?tim=*");
        page.locator("a[href='/thu-tuc/3.000333']").click();
        shows("h1", "Cấp Phiếu lý lịch tư pháp");
        shows("#papers + ul, #papers ~ ul", "Tờ khai");
        assertThat(page.locator(".diagram img").evaluate("image => image.complete && image.naturalWidth > 0"))
                .isEqualTo(true);
        visitor.lookAround("procedure");
        visitor.switchToEnglish();
        shows("main", "Papers to hand in");
        visitor.lookAround("procedure-english");
        visitor.open("/thu-tuc?tim=khongcothutucnay");
        shows("main", "No procedure was found");
        visitor.lookAround("procedures-none");
    }

    @Test
    void finds_a_way_back_from_an_address_that_there_is_none_of() {
        assertThat(visitor.open("/khong-co-trang-nay").status()).isEqualTo(404);
        assertThat(text("h1")).isEqualTo("Không có trang này");
        visitor.lookAround("not-found");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Về trang tra cứu"))
                .click();
        assertThat(text("h1")).isEqualTo("Tra cứu hồ sơ");
    }

    /** The code, once the public page knows the dossier. */
    private String visible(String code) {
        String position = centre.auditor()
                .get("/api/audit/dossiers/" + code + "/events")
                .json()
                .at("/items")
                .valueStream()
                .reduce((first, second) -> second)
                .orElseThrow()
                .at("/position")
                .asString();
        centre.citizen().get("/api/public/dossiers/" + code + "?atLeast=" + position);
        return code;
    }

    private void factor(String digits) {
        page.getByLabel("Bốn số cuối").fill(digits);
        page.waitForResponse("**/chi-tiet", () -> page.keyboard().press("Enter"));
    }

    /** Waits for it. */
    private void shows(String selector, String words) {
        PlaywrightAssertions.assertThat(page.locator(selector)).containsText(words);
    }

    private String text(String selector) {
        Locator found = page.locator(selector).first();
        return found.innerText();
    }
}
