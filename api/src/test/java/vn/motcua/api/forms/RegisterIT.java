package vn.motcua.api.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

/** The register of dossiers as the staff of a department get it. */
@WholeApplication
class RegisterIT {

    private static final String TODAY = "from=2000-01-01&to=2099-12-31";
    private static final String OWN = "/api/registers?" + TODAY;

    @Autowired
    private Api api;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void it_is_given_out_on_paper_as_a_page_and_as_a_sheet() throws IOException {
        String code = delivered();
        HttpResponse<byte[]> paper = centre.officer().download(OWN);
        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(paper.headers().firstValue("Cache-Control")).contains("no-store");
        try (PDDocument pdf = Loader.loadPDF(paper.body())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Mẫu số 07", "Nguyễn Văn An", "0912345678");
            assertThat(text.replaceAll("\\s", "")).contains(code);
        }
        Answer page = centre.officer().with("Accept", "text/html").get(OWN);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.text()).contains(code, "Phường Quảng Hưng", "Người Nhận", "Bưu chính công ích");
        Row row = row(centre.officer(), code);
        assertThat(row.getCellText(4)).isEqualTo("Nguyễn Văn An");
        assertThat(row.getCellAsDate(8)).get().isInstanceOf(LocalDateTime.class);
        assertThat(row.getCellText(11)).isEqualTo("Bưu chính công ích");
        assertThat(row.getCellText(12)).isEqualTo("Người Nhận");
    }

    @Test
    void it_is_right_after_a_correction_and_blank_after_an_erasure() throws IOException {
        String code = delivered();
        Centre.done(centre.officer().post("/api/dossiers/" + code + "/request-correction", """
                {"field": "APPLICANT_NAME", "after": "Nguyễn Văn Ân", "reason": "Sai dấu"}"""));
        Centre.done(centre.head().post("/api/dossiers/" + code + "/approve-correction", "{\"correction\": 1}"));
        assertThat(row(centre.officer(), code).getCellText(4)).isEqualTo("Nguyễn Văn Ân");
        Centre.done(
                api.as("data-protection", "dpo-01", null).post("/api/dossiers/" + code + "/erase-applicant-data", """
                        {"legalBasis": "Luật 91/2025/QH15", "reason": "Theo yêu cầu"}"""));
        Row erased = row(centre.officer(), code);
        for (int column : List.of(4, 5, 6, 12)) {
            assertThat(erased.getCellText(column)).as("column " + column).isEmpty();
        }
        assertThat(erased.getCellText(13)).contains("đã được xóa");
    }

    @Test
    void a_state_secret_dossier_is_listed_by_its_code_only() throws IOException {
        String secret = centre.secret();
        Row row = row(centre.officer(), secret);
        for (int column = 2; column <= 12; column++) {
            assertThat(row.getCellText(column)).as("column " + column).isEmpty();
        }
        assertThat(row.getCellText(13)).contains("Bí mật Nhà nước");
    }

    @Test
    void another_departments_register_is_refused_and_the_own_one_does_not_show_it() throws IOException {
        String code = centre.submitted();
        Api elsewhere = api.as("officer", "cb-0901", Centre.ELSEWHERE);
        assertThat(elsewhere.get(OWN + "&department=" + Centre.DEPARTMENT).status())
                .isEqualTo(403);
        assertThat(elsewhere.with("Accept", "text/html").get(OWN).text()).doesNotContain(code);
        assertThat(centre.reception()
                        .with("Accept", "text/html")
                        .get(OWN + "&department=" + Centre.DEPARTMENT)
                        .text())
                .contains(code, "Mới đăng ký");
    }

    @Test
    void every_wrong_parameter_is_told_at_once() {
        Answer answer = centre.auditor().get("/api/registers?from=2021-02-30&format=doc");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .containsExactlyInAnyOrder("from", "to", "format", "department");
        assertThat(centre.officer()
                        .get("/api/registers?from=2021-02-02&to=2021-02-01")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void each_one_that_is_given_out_is_in_the_access_log_with_what_was_asked_for() {
        centre.submitted();
        Answer given = centre.officer().get(OWN + "&format=html");
        assertThat(given.status()).isEqualTo(200);
        String after = Centre.position(centre.applicant().post("/api/dossiers", Centre.SUBMISSION));
        assertThat(centre.auditor()
                        .get("/api/audit/access?officer=cb-0142&limit=200&atLeast=" + after)
                        .text())
                .contains("GET /api/registers", "2099-12-31");
    }

    private String delivered() {
        String code = centre.assigned();
        Centre.done(centre.officer().post("/api/dossiers/" + code + "/start-step", "{\"step\": 1}"));
        Centre.done(centre.officer().post("/api/dossiers/" + code + "/complete-step", "{\"step\": 1}"));
        Centre.done(centre.head().post("/api/dossiers/" + code + "/issue-result", "{\"outcome\": \"GRANTED\"}"));
        Centre.done(centre.returnDesk().post("/api/dossiers/" + code + "/deliver-result", """
                        {"recipient": "Người Nhận", "method": "POSTAL"}"""));
        return code;
    }

    private static Row row(Api reader, String code) throws IOException {
        HttpResponse<byte[]> sheet = reader.download(OWN + "&format=xlsx");
        assertThat(sheet.statusCode()).isEqualTo(200);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet.body()))) {
            return workbook.getFirstSheet().read().stream()
                    .filter(row -> row.getCellCount() > 2 && code.equals(row.getCellText(1)))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
