package vn.motcua.api.pages.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.pages.browser.Chromium;
import vn.motcua.api.pages.browser.Visitor;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.PageSession;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.events.VietnamTime;

@WholeApplication
@DisplayName("An analyst")
class AnalystJourneyIT {

    private static final int MOST_BYTES = 300_000;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final int CHARTS = 4;
    private static final String ROW = "tr[data-code='" + Centre.DEPARTMENT + "']";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Api api;

    @LocalServerPort
    private int port;

    private Centre centre;
    private Visitor visitor;
    private Page page;
    private YearMonth month;

    @BeforeEach
    void analyst() {
        centre = new Centre(api);
        month = YearMonth.from(VietnamTime.day(Instant.now()));
        visitor = Visitor.at(CHROMIUM, port);
        page = visitor.page();
    }

    @Test
    void sees_an_intake_in_the_table_and_the_chart_as_soon_as_it_is_counted() {
        long received = counted(null);
        long early = finishedEarly(null);
        String position = intake();
        assertThat(counted(position)).isEqualTo(received + 3);
        assertThat(finishedEarly(position)).isEqualTo(early + 1);

        signedIn();

        PlaywrightAssertions.assertThat(page.locator(".chart canvas")).hasCount(CHARTS);
        assertThat(number(page.locator("#intake-table " + ROW + " td").nth(11))).isEqualTo(received + 3);
        assertThat(number(page.locator("#processing-table tr[data-code='" + month + "'] td")
                        .nth(2)))
                .isEqualTo(early + 1);
        String name = page.locator("#intake-table " + ROW + " th").innerText();
        Object drawn = page.evaluate(
                "name => echarts.getInstanceByDom(document.querySelector('.chart')).getOption()"
                        + ".series.find(series => series.name === name).data.at(-1)",
                name);
        assertThat(((Number) drawn).longValue()).isEqualTo(received + 3);
        assertThat(page.locator(".chart").first().getAttribute("aria-label")).contains("Biểu đồ");
        assertThat(page.locator("main").innerText()).contains("Số liệu tại vị trí");
        visitor.lookAround("statistics");
        visitor.switchToEnglish();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Statistics");
        visitor.lookAround("statistics-english");
    }

    @Test
    void chooses_a_department_with_the_keyboard_alone_and_takes_the_same_figures_home() throws IOException {
        String position = intake();
        long received = counted(position);
        signedIn();
        Locator departments = page.getByLabel("Cơ quan", new Page.GetByLabelOptions().setExact(true));
        departments.focus();
        int choices = departments.locator("option").count();
        for (int i = 0; i < choices && !Centre.DEPARTMENT.equals(departments.inputValue()); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.contains("co-quan=" + Centre.DEPARTMENT));

        PlaywrightAssertions.assertThat(page.locator("#intake-table tbody tr")).hasCount(1);
        assertThat(departments.inputValue()).isEqualTo(Centre.DEPARTMENT);
        assertThat(number(page.locator("#intake-table " + ROW + " td").nth(11))).isEqualTo(received);
        visitor.lookAround("statistics-department");
        long sum = Files.readAllLines(download("CSV: số hồ sơ tiếp nhận").path()).stream()
                .filter(line -> line.contains("," + month + ","))
                .peek(line -> assertThat(line).startsWith(Centre.DEPARTMENT))
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                .sum();
        assertThat(sum).isEqualTo(received);
        assertThat(Files.readString(download("CSV: tình hình giải quyết").path()))
                .startsWith("departmentCode,departmentName,month,received")
                .contains("\r\n" + Centre.DEPARTMENT);
        assertThat(download("XLSX: tình hình giải quyết").suggestedFilename()).endsWith(".xlsx");
    }

    @Test
    void is_told_at_the_field_what_is_wrong_with_a_period_and_that_one_is_empty() {
        signedIn();
        assertThat(visitor.open("/thong-ke?tu=2021-04&den=2021-01").status()).isEqualTo(422);
        assertThat(page.locator("[role=alert]").innerText()).contains("không được trước tháng đầu");
        assertThat(page.getByLabel("Từ tháng").inputValue()).isEqualTo("2021-04");
        visitor.lookAround("statistics-fault");
        assertThat(visitor.open("/thong-ke?tu=1990-01&den=1990-03").status()).isEqualTo(200);
        assertThat(page.locator(".notice").innerText()).contains("Không có hồ sơ nào");
        assertThat(page.locator(".chart").count()).isZero();
        visitor.lookAround("statistics-empty");
        assertThat(visitor.open("/thong-ke/giai-quyet.csv?tu=2021-04&den=x").status())
                .isEqualTo(422);
    }

    @Test
    void loads_the_page_charts_included_with_less_than_300_kB() throws IOException {
        intake();
        String shown = PageSession.signedIn(port, "tk-01").get("/thong-ke").body();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(shown.getBytes(StandardCharsets.UTF_8));
        }
        int bytes = compressed.size();
        List<String> assets = ASSET.matcher(shown)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(assets).anyMatch(asset -> asset.contains("echarts"));
        for (String asset : assets) {
            HttpResponse<byte[]> answer =
                    api.fromItsOwnAddress().with("Accept-Encoding", "gzip").download(asset);
            assertThat(answer.statusCode()).as(asset).isEqualTo(200);
            bytes += answer.body().length;
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void alone_or_with_an_auditor_gets_the_files_and_the_charts_burden_no_other_page() {
        PageSession officer = PageSession.signedIn(port, "cb-0142");
        PageSession auditor = PageSession.signedIn(port, "tt-01");
        for (String file : List.of("", "/tiep-nhan.csv", "/giai-quyet.xlsx")) {
            assertThat(officer.get("/thong-ke" + file).statusCode()).as(file).isEqualTo(403);
            assertThat(auditor.get("/thong-ke" + file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(auditor.get("/").body()).contains("/thong-ke").doesNotContain("echarts");
        assertThat(officer.get("/").body()).doesNotContain("/thong-ke");
    }

    /** Three dossiers, one of them finished; the position of the last write. */
    private String intake() {
        String code = centre.assigned();
        Centre.done(centre.officer().post("/api/dossiers/" + code + "/start-step", "{\"step\": 1}"));
        Centre.done(centre.officer()
                .post("/api/dossiers/" + code + "/complete-step", "{\"step\": 1, \"opinion\": \"Đồng ý\"}"));
        Centre.done(centre.head().post("/api/dossiers/" + code + "/issue-result", "{\"outcome\": \"GRANTED\"}"));
        centre.submitted();
        return Centre.position(centre.applicant().post("/api/dossiers", Centre.SUBMISSION));
    }

    private void signedIn() {
        visitor.signIn("tk-01");
        assertThat(page.url()).endsWith("/thong-ke");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Thống kê");
    }

    private long counted(String position) {
        return asked("/api/statistics/intake?department=" + Centre.DEPARTMENT, position)
                .at("/totals/received")
                .asLong();
    }

    private long finishedEarly(String position) {
        return asked("/api/statistics/processing?groupBy=month", position)
                .at("/totals/early")
                .asLong();
    }

    private JsonNode asked(String address, String position) {
        Answer answer = centre.analyst()
                .get(address + "&from=" + month + "&to=" + month + (position == null ? "" : "&atLeast=" + position));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private Download download(String link) {
        return page.waitForDownload(() ->
                page.getByText(link, new Page.GetByTextOptions().setExact(true)).click());
    }

    private static long number(Locator cell) {
        return Long.parseLong(cell.innerText().replaceAll("\\D", ""));
    }
}
