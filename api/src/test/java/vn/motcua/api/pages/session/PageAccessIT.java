package vn.motcua.api.pages.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.PageSession;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
@DisplayName("A page")
class PageAccessIT {

    /** Who may enter which room, written down once more by hand. */
    private static final Map<String, Set<String>> EXPECTED = Map.of(
            "/can-bo", Set.of("tn-01", "cb-0142", "ld-0007", "tkq-01"),
            "/kiem-tra", Set.of("tt-01"),
            "/thong-ke", Set.of("tk-01", "tt-01"),
            "/van-hanh", Set.of("qt-01"));

    @Autowired
    private Api api;

    @Autowired
    private Collection<RequestMappingHandlerMapping> mappings;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"tn-01", "cb-0142", "ld-0007", "tkq-01", "tt-01", "tk-01", "qt-01"})
    void of_a_room_is_open_to_the_roles_in_the_table_and_to_nobody_else(String user) {
        PageSession session = PageSession.signedIn(port, user);
        EXPECTED.forEach((room, users) -> {
            boolean refused = session.get(room).statusCode() == 403;
            assertThat(refused).as(user + " in " + room).isEqualTo(!users.contains(user));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/can-bo", "/kiem-tra", "/thong-ke", "/van-hanh"})
    void of_a_room_leads_a_stranger_to_the_sign_in_page(String room) {
        assertThat(PageSession.anonymous(port).get(room).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/dang-nhap"));
    }

    @Test
    void has_its_rule_even_if_it_was_added_yesterday() {
        Set<String> ruled = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(mapped ->
                        mapped.getValue().getBeanType().getPackageName().startsWith("vn.motcua.api.pages"))
                .flatMap(mapped -> mapped.getKey().getPatternValues().stream())
                .forEach(ruled::add);
        assertThat(ruled).contains("/", "/ho-so/{code}");
        Set<String> without = ruled.stream().filter(path -> !hasRule(path)).collect(Collectors.toSet());
        assertThat(without).isEmpty();
    }

    @Test
    void carries_a_policy_that_lets_nothing_in_from_elsewhere_and_runs_nothing_that_is_written_into_it() {
        Answer page = api.fromItsOwnAddress().get("/");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Content-Language")).isEqualTo("vi");
        assertThat(page.text())
                .doesNotContain("<style")
                .doesNotContain("onclick")
                .doesNotContain("style=");
    }

    @Test
    void takes_no_form_without_its_token() {
        Answer answer = api.fromItsOwnAddress()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/ho-so/000.00.24.H56-200101-9999/chi-tiet", "so-cuoi=1234");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Biểu mẫu đã hết hạn");
    }

    @Test
    void ends_its_session_with_the_sign_out_button_and_a_changed_session_is_none() {
        PageSession session = PageSession.signedIn(port, "tt-01");
        assertThat(session.get("/kiem-tra").statusCode()).isNotEqualTo(302);
        assertThat(session.tampered().get("/kiem-tra").statusCode()).isEqualTo(302);
        session.signOut();
        assertThat(session.get("/kiem-tra").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"/thu-tuc,/thu-tuc", "//evil.example,/", "https://evil.example,/", "/\\evil.example,/"})
    void comes_back_to_itself_in_the_other_language_and_never_to_another_host(String back, String target) {
        Answer answer =
                api.fromItsOwnAddress().get("/ngon-ngu?chon=en&ve=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(target);
        assertThat(answer.header("Set-Cookie")).contains("SameSite=Lax").contains("HttpOnly");
    }

    private static boolean hasRule(String pattern) {
        String path =
                pattern.startsWith("/{code:") ? "/000.00.24.H56-200101-9999" : pattern.replaceAll("\\{[^}]*}", "x");
        PathContainer address = PathContainer.parsePath(path);
        boolean open = PageRules.OPEN.stream()
                .anyMatch(rule -> PathPatternParser.defaultInstance.parse(rule).matches(address));
        return open
                || PageRules.ROOMS.stream()
                        .anyMatch(room -> path.equals(room.path()) || path.startsWith(room.path() + "/"));
    }
}
