package vn.motcua.api.pages.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
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
@DisplayName("Somebody of the staff")
class SignInJourneyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Api api;

    @LocalServerPort
    private int port;

    @Test
    void signs_in_at_the_provider_finds_their_work_is_kept_out_of_other_rooms_and_signs_out() {
        Visitor visitor = Visitor.at(CHROMIUM, port);
        visitor.open("/dang-nhap");
        visitor.lookAround("sign-in");
        visitor.page().locator("a[href^='/dang-nhap/den/']").click();
        PlaywrightAssertions.assertThat(visitor.page().locator("h1")).containsText("Đăng nhập thử");
        visitor.lookAround("sign-in-provider");
        String code = new Centre(api).assigned();
        visitor.signIn("cb-0142");
        assertThat(visitor.page().url()).endsWith("/can-bo");
        await().untilAsserted(() -> {
            visitor.open("/can-bo");
            assertThat(visitor.page().locator("#work").innerText()).contains(code);
        });
        visitor.lookAround("worklist");
        visitor.switchToEnglish();
        PlaywrightAssertions.assertThat(visitor.page().locator("h1")).containsText("My work");
        visitor.lookAround("worklist-english");
        visitor.page().getByText("Tiếng Việt").click();
        assertThat(visitor.open("/van-hanh").status()).isEqualTo(403);
        PlaywrightAssertions.assertThat(visitor.page().locator("h1")).containsText("không có quyền");
        visitor.lookAround("forbidden");
        visitor.page().locator("button.tool").click();
        PlaywrightAssertions.assertThat(visitor.page().locator("h1")).containsText("Tra cứu hồ sơ");
        visitor.open("/can-bo");
        assertThat(visitor.page().url()).endsWith("/dang-nhap");
    }
}
