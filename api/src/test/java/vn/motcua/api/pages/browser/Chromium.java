package vn.motcua.api.pages.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium of this machine, started once for the test class that registers it; its visitors leave after each test.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final List<Visitor> visitors = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    /** Starts it without a window; nothing is downloaded, and it calls no host but those of the test. */
    @Override
    public void beforeAll(ExtensionContext context) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    Browser browser() {
        return browser;
    }

    /** Has the visitor leave after the test. */
    Visitor expect(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        visitors.forEach(Visitor::leave);
        visitors.clear();
    }

    private static Path installed() {
        String told = System.getenv("MOTCUA_CHROMIUM");
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.ofNullable(told).map(Path::of), onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Chromium: apt-get install chromium, or set MOTCUA_CHROMIUM"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        browser.close();
        playwright.close();
    }
}
