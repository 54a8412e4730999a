package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.events.dossier.Paper;

class FormsTest {

    /** No glyph comes nearer to the paper's edge, in points. */
    private static final float EDGE = 20;

    private static Stream<LegalForm> forms() {
        return Stream.concat(
                Samples.all().stream(), Stream.of(Samples.receipt(Samples.ofLongName()), Samples.controlSheet(60)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_has_its_number_its_code_and_selectable_vietnamese_text(LegalForm form) throws Exception {
        byte[] pdf = Pages.pdf(form);
        try (Pages pages = Pages.of(pdf)) {
            pages.pictures(form.kind().name());
            assertThat(pages.text())
                    .contains(form.number(), form.set().circular(), Samples.CODE)
                    .contains(
                            "Độc lập - Tự do - Hạnh phúc",
                            form.dossier().procedure().name())
                    .containsIgnoringCase(form.title());
            assertThat(pages.outside(EDGE)).isEmpty();
            assertThat(pages.overprinted()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_is_valid_pdf_a_2u(LegalForm form) throws Exception {
        assertThat(Pages.faults(Pages.pdf(form))).isEmpty();
    }

    @Test
    void the_receipt_tells_everything_that_the_circular_asks_for() throws Exception {
        try (Pages pages = Pages.of(Pages.pdf(Samples.receipt()))) {
            assertThat(pages.text())
                    .contains("Nguyễn Thị Quỳnh Hưởng", "038199001234", "0912 345 678", "quynhhuong@example.vn")
                    .contains("Số 12, ngõ 5, đường Lê Lợi, phường Quảng Hưng, thành phố Thanh Hóa")
                    .contains("Đổi giấy phép lái xe hạng B2 hết hạn ngày 15/11/2023", "hình thức: Trực tiếp")
                    .contains("1 Đơn đề nghị đổi giấy phép lái xe theo mẫu quy định 1 0 0", "Số lượng hồ sơ: 01 (bộ)")
                    .contains("Thời gian giải quyết hồ sơ theo quy định: 5 ngày làm việc")
                    .contains("Thời gian nhận hồ sơ: 09 giờ 32 phút, ngày 27/10/2023")
                    .contains("09 giờ 32 phút, ngày 03/11/2023", "bưu chính công ích", "135.000 đồng", "1.200.000 đồng")
                    .contains("135.000 đồng Chuyển khoản", "1.200.000 đồng Chuyển khoản")
                    .contains("[x] qua dịch vụ bưu chính công ích; [")
                    .contains("Phí <khác> & thêm", "Người nộp hồ sơ", "Người tiếp nhận hồ sơ", "Lê Thị Mai");
        }
    }

    @Test
    void the_other_forms_tell_their_reasons_papers_and_times() throws Exception {
        assertThat(text(Samples.supplementRequest()))
                .contains("Số: 07/HDHS", "Giấy khám sức khỏe còn thời hạn 6 tháng", "quá thời hạn sử dụng")
                .contains("17 giờ 00 phút, ngày 10/11/2023", "Trần Văn Cường", "0237.3900.900");
        assertThat(text(Samples.refusal()))
                .contains("Lý do từ chối: Giấy phép lái xe không thuộc thẩm quyền", "Khoản 1 Điều 17", "038199001234");
        assertThat(text(Samples.apology(LocalDate.of(2023, 11, 1))))
                .contains("Kính gửi: Nguyễn Thị Quỳnh Hưởng", "09 giờ 32 phút, ngày 03/11/2023")
                .contains("17 giờ 00 phút, ngày 08/11/2023", "gặp sự cố", "mong bà thông cảm", "Đỗ Quang Hiệp");
        assertThat(text(Samples.stoppingNotice())).contains("15 giờ 15 phút, ngày 14/11/2025", "Quá thời hạn bổ sung");
    }

    @Test
    void the_receipt_of_three_papers_is_one_page() throws Exception {
        try (Pages pages = Pages.of(Pages.pdf(Samples.receipt()))) {
            assertThat(pages.count()).isEqualTo(1);
            assertThat(pages.overprinted()).isEmpty();
        }
    }

    @Test
    void twenty_papers_fill_pages_without_overflow_and_without_losing_one() throws Exception {
        DossierFacts whole = Samples.licence();
        List<Paper> papers = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> new Paper("Giấy tờ số " + number + ": " + Samples.LONG_NAME, number, 1, 0))
                .toList();
        DossierFacts many = new DossierFacts(
                whole.code(),
                whole.procedure(),
                whole.content(),
                whole.owner(),
                false,
                whole.channel(),
                whole.department(),
                papers,
                whole.resultBy(),
                whole.payBy(),
                whole.receivedAt(),
                whole.dueAt());
        try (Pages pages = Pages.of(Pages.pdf(Samples.receipt(many)))) {
            assertThat(pages.count()).isBetween(2, 4);
            assertThat(pages.outside(EDGE)).isEmpty();
            assertThat(pages.overprinted()).isEmpty();
            for (int number = 1; number <= 20; number++) {
                assertThat(pages.text()).contains("Giấy tờ số " + number + ": Công ty");
            }
        }
    }

    @Test
    void the_codes_on_paper_can_be_scanned() throws Exception {
        try (Pages pages = Pages.of(Pages.pdf(Samples.receipt()))) {
            BufferedImage paper = pages.picture(1, 200);
            assertThat(scanned(paper, BarcodeFormat.CODE_128)).isEqualTo(Samples.CODE);
            assertThat(scanned(paper, BarcodeFormat.QR_CODE))
                    .isEqualTo("https://dichvucong.example.vn/tra-cuu?ma=" + Samples.CODE);
        }
    }

    @Test
    void a_long_name_is_broken_into_lines_and_lost_nowhere() throws Exception {
        String text = text(Samples.receipt(Samples.ofLongName()));
        assertThat(text).contains(Samples.LONG_NAME);
        assertThat(text.replace(" ", "")).contains("w".repeat(90) + "@example.vn");
    }

    @Test
    void sixty_hand_overs_fill_pages_of_which_each_repeats_the_head_of_the_table() throws Exception {
        try (Pages pages = Pages.of(Pages.pdf(Samples.controlSheet(60)))) {
            assertThat(pages.count()).isBetween(4, 12);
            for (int page = 2; page <= pages.count(); page++) {
                assertThat(pages.text(page, page)).contains("Cơ quan giao", "Trang " + page + "/" + pages.count());
            }
            String text = pages.text();
            for (int step = 1; step <= 60; step++) {
                assertThat(text).contains("Bước " + step + ": Thẩm định hồ sơ");
            }
            assertThat(text)
                    .contains("Trước hạn", "Đúng hạn", "Quá hạn", "Giao: 11:32 27/10/2023 Nhận: 11:53 27/10/2023");
        }
    }

    @Test
    void erased_data_leaves_a_sentence_where_it_stood() {
        DossierFacts whole = Samples.licence();
        DossierFacts erased = new DossierFacts(
                whole.code(),
                whole.procedure(),
                null,
                null,
                true,
                whole.channel(),
                whole.department(),
                List.of(),
                null,
                null,
                whole.receivedAt(),
                null);
        assertThat(new Forms().html(Samples.receipt(erased)))
                .contains("Dữ liệu cá nhân đã được xóa", "Không có ngày hẹn trả cụ thể")
                .doesNotContain("null");
    }

    @Test
    void the_html_needs_nothing_from_elsewhere() {
        String page = new Forms().html(Samples.receipt(Samples.licence()));
        assertThat(page)
                .doesNotContain("<script", "<link", "src=\"http", "url(")
                .contains("Phí &lt;khác&gt; &amp; thêm");
    }

    private static String text(LegalForm form) throws Exception {
        try (Pages pages = Pages.of(Pages.pdf(form))) {
            return pages.text();
        }
    }

    private static String scanned(BufferedImage paper, BarcodeFormat format) throws NotFoundException {
        int[] pixels = paper.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth());
        LuminanceSource light = new RGBLuminanceSource(paper.getWidth(), paper.getHeight(), pixels);
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(light)),
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
