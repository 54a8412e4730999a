package vn.motcua.api.pages.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.api.pages.browser.Chromium;
import vn.motcua.api.pages.browser.Visitor;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
@DisplayName("Somebody of the staff")
class SignInJourneyIT {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void browser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void noBrowser() {
        chromium.close();
    }

    @Test
    void signs_in_at_the_provider_is_kept_out_of_other_rooms_and_signs_out() {
        try (Visitor visitor = Visitor.at(chromium, port)) {
            visitor.open("/dang-nhap");
            visitor.lookAround("sign-in");
            visitor.page().locator("a[href^='/dang-nhap/den/']").click();
            PlaywrightAssertions.assertThat(visitor.page().locator("h1")).containsText("Đăng nhập thử");
            visitor.lookAround("sign-in-provider");
            visitor.signIn("tk-01");
            assertThat(visitor.page().url()).contains("/thong-ke");
            assertThat(visitor.open("/van-hanh").status()).isEqualTo(403);
            PlaywrightAssertions.assertThat(visitor.page().locator("h1")).containsText("không có quyền");
            visitor.lookAround("forbidden");
            visitor.page().locator("button.tool").click();
            PlaywrightAssertions.assertThat(visitor.page().locator("h1")).containsText("Tra cứu hồ sơ");
            visitor.open("/thong-ke");
            assertThat(visitor.page().url()).endsWith("/dang-nhap");
        }
    }
}
