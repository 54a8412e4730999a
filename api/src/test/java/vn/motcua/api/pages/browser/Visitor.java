package vn.motcua.api.pages.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** One person with a browser of their own. Whatever a page logs as an error, or is refused by its content policy, fails the test. */
public final class Visitor {

    /** A telephone and a desk's screen. */
    public static final Map<String, int[]> SCREENS = screens();

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final BrowserContext context;
    private final Page page;
    private final String root;
    private final List<String> errors = new ArrayList<>();

    private Visitor(BrowserContext context, String root) {
        this.context = context;
        this.root = root;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:") && !request.url().startsWith("data:")) {
                errors.add("asked another host: " + request.url());
            }
        });
    }

    private static Map<String, int[]> screens() {
        Map<String, int[]> screens = new LinkedHashMap<>();
        screens.put("phone", new int[] {360, 740});
        screens.put("desk", new int[] {1920, 1080});
        return screens;
    }

    /** Somebody new at the application on that port, at an address that nobody has called from; leaves after the test. */
    public static Visitor at(Chromium chromium, int port) {
        int number = ADDRESSES.incrementAndGet();
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 800)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setExtraHTTPHeaders(Map.of("X-Forwarded-For", "198.19.0." + number)));
        return chromium.expect(new Visitor(context, "http://127.0.0.1:" + port));
    }

    /** The page that is open. */
    public Page page() {
        return page;
    }

    /** Opens an address of the application. */
    public Response open(String path) {
        return page.navigate(root + path);
    }

    /** Goes through the sign-in page of the application and that of the provider, and arrives at the own room. */
    public void signIn(String user) {
        open("/dang-nhap");
        page.locator("a[href^='/dang-nhap/den/']").click();
        page.locator("form:has(input[name='user'][value='" + user + "']) button")
                .click();
        page.waitForURL(address -> address.startsWith(root) && !address.contains("/dang-nhap"));
    }

    /** Switches to English with the link in the header. */
    public void switchToEnglish() {
        page.getByText("English", new Page.GetByTextOptions().setExact(true)).click();
    }

    /** Saves pictures of the open page on every screen, and looks for violations of WCAG 2.2 AA on each. */
    public void lookAround(String picture) {
        SCREENS.forEach((screen, size) -> {
            page.setViewportSize(size[0], size[1]);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(picture + "-" + screen + ".png"))
                    .setFullPage(true));
            assertThat(violations()).as(picture + " on " + screen).isEmpty();
            Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue())
                    .as("sideways scrolling of " + picture + " on " + screen)
                    .isLessThanOrEqualTo(0);
        });
        page.setViewportSize(1280, 800);
        assertThat(errors).as("what the browser complains of on " + picture).isEmpty();
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Visitor::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).collect(Collectors.joining(" | "));
    }

    void leave() {
        context.close();
    }
}
