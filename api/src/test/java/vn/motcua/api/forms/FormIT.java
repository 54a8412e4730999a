package vn.motcua.api.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

/** The legal forms of dossiers as their staff get them. */
@WholeApplication
class FormIT {

    @Autowired
    private Api api;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void a_form_is_there_once_the_dossier_gives_cause_for_it() {
        String code = centre.submitted();
        assertThat(forms(code)).isEmpty();
        Centre.done(centre.reception().post("/api/dossiers/" + code + "/accept-dossier", "{}"));
        assertThat(forms(code)).containsExactly("receipt", "control-sheet");
        Centre.done(centre.head().post("/api/dossiers/" + code + "/assign-step", Centre.assignment("cb-0142")));
        Centre.done(centre.officer().post("/api/dossiers/" + code + "/request-supplement", """
                {"papers": [{"name": "Bản sao hộ chiếu", "originals": 0, "certifiedCopies": 1, "copies": 0}],
                 "reason": "Hộ chiếu đã hết hạn"}"""));
        Centre.done(centre.head().post("/api/dossiers/" + code + "/stop-dossier", "{\"reason\": \"Không bổ sung\"}"));
        assertThat(forms(code)).containsExactly("receipt", "supplement-request-1", "stopping-notice", "control-sheet");
        Answer list = centre.officer().get("/api/dossiers/" + code + "/forms");
        assertThat(list.at("/items/2/number")).isEqualTo("Mẫu số 05");
        assertThat(list.at("/items/2/circular")).isEqualTo("Thông tư số 03/2025/TT-VPCP");
        assertThat(list.text()).doesNotContain("Nguyễn");
        assertThat(page(code, "supplement-request-1")).contains("Bản sao hộ chiếu", "Hộ chiếu đã hết hạn", "cb-0142");
        assertThat(page(code, "stopping-notice")).contains("Không bổ sung", "ld-0007");
    }

    @Test
    void forms_of_a_kind_are_numbered_one_after_the_other_and_keep_their_number() {
        String first = asked();
        String second = asked();
        long number = number(first);
        assertThat(number(second)).isEqualTo(number + 1);
        assertThat(number(first)).isEqualTo(number);
    }

    private String asked() {
        String code = centre.assigned();
        Centre.done(centre.officer().post("/api/dossiers/" + code + "/request-supplement", """
                {"papers": [{"name": "Ảnh", "originals": 1, "certifiedCopies": 0, "copies": 0}], "reason": "Thiếu ảnh"}"""));
        return code;
    }

    private long number(String code) {
        Matcher number = Pattern.compile("Số: (\\d+)/HDHS").matcher(page(code, "supplement-request-1"));
        assertThat(number.find()).isTrue();
        return Long.parseLong(number.group(1));
    }

    @Test
    void the_receipt_and_the_register_say_how_the_applicant_wants_the_result_and_pays() {
        String code = Centre.code(centre.reception().post("/api/dossiers/receive-dossier", """
                        {"procedure": "3.000333", "channel": "COUNTER", "content": "Phiếu số 2",
                         "applicant": {"kind": "CITIZEN", "name": "Lê Thị Bưu"},
                         "papers": [{"name": "Tờ khai", "originals": 1, "certifiedCopies": 0, "copies": 0}],
                         "choices": {"resultBy": "POSTAL", "payBy": "TRANSFER"}}"""));
        assertThat(page(code, "receipt"))
                .containsPattern("\\[x]\\s+qua dịch vụ bưu chính")
                .contains("Chuyển khoản");
        String register = centre.officer()
                .get("/api/registers?from=2000-01-01&to=2099-12-31&format=html")
                .text();
        assertThat(register.substring(register.indexOf(code))).contains("Bưu chính công ích");
    }

    @Test
    void a_refusal_tells_its_reason_and_provision() {
        String code = centre.submitted();
        Centre.done(centre.reception()
                .post(
                        "/api/dossiers/" + code + "/refuse-dossier",
                        "{\"reason\": \"Không thuộc thẩm quyền\", \"legalBasis\": \"Điều 17\"}"));
        assertThat(forms(code)).containsExactly("refusal");
        assertThat(page(code, "refusal")).contains("Không thuộc thẩm quyền", "Điều 17", "Nguyễn Văn An");
    }

    @Test
    void the_receipt_is_a_pdf_with_the_applicants_data_and_the_read_is_recorded() throws IOException {
        String code = centre.assigned();
        HttpResponse<byte[]> receipt = centre.reception().download("/api/dossiers/" + code + "/forms/receipt.pdf");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(receipt.headers().firstValue("Cache-Control")).contains("no-store");
        try (PDDocument pdf = Loader.loadPDF(receipt.body())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(code, "Nguyễn Văn An", "038099001234", "0912345678", "Cấp Phiếu lý lịch tư pháp số 1");
        }
        Answer log = centre.auditor()
                .get("/api/audit/access?dossier=" + code + "&atLeast="
                        + Centre.position(centre.head()
                                .post("/api/dossiers/" + code + "/stop-dossier", "{\"reason\": \"Dừng\"}")));
        assertThat(log.text()).contains("GET /api/dossiers/{code}/forms/{form}", "tn-01");
    }

    @Test
    void the_suffix_decides_and_then_what_is_accepted() {
        String code = centre.assigned();
        String address = "/api/dossiers/" + code + "/forms/control-sheet";
        Answer page = centre.officer().with("Accept", "text/html").get(address);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.text()).contains("Cơ quan giao", "Thẩm định hồ sơ", "Trần Văn Cường");
        assertThat(centre.officer().get(address).header("Content-Type")).isEqualTo("application/pdf");
        assertThat(centre.officer()
                        .with("Accept", "text/html")
                        .get(address + ".pdf")
                        .header("Content-Type"))
                .isEqualTo("application/pdf");
        assertThat(centre.officer()
                        .get("/api/dossiers/" + code + "/forms/apology")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_printed_again_says_what_it_said_first() {
        String code = centre.assigned();
        String first = page(code, "receipt");
        Centre.done(centre.head().post("/api/dossiers/" + code + "/stop-dossier", "{\"reason\": \"Dừng\"}"));
        assertThat(page(code, "receipt")).isEqualTo(first);
    }

    @Test
    void another_department_gets_none_and_does_not_learn_of_secret_dossiers() {
        Api elsewhere = api.as("officer", "cb-0900", Centre.ELSEWHERE);
        String code = centre.assigned();
        assertThat(elsewhere.get("/api/dossiers/" + code + "/forms").status()).isEqualTo(403);
        assertThat(elsewhere.get("/api/dossiers/" + code + "/forms/receipt").status())
                .isEqualTo(403);
        String secret = centre.secret();
        assertThat(elsewhere.get("/api/dossiers/" + secret + "/forms/receipt").status())
                .isEqualTo(404);
        assertThat(page(secret, "receipt")).contains(secret);
    }

    private List<String> forms(String code) {
        Answer list = centre.officer().get("/api/dossiers/" + code + "/forms");
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        return list.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/form").asString())
                .toList();
    }

    private String page(String code, String form) {
        Answer page = centre.officer().get("/api/dossiers/" + code + "/forms/" + form + ".html");
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page.text();
    }
}
