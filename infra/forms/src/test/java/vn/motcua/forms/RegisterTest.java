package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The register on paper and as a sheet. */
class RegisterTest {

    private static final float EDGE = 20;
    private static final Instant RECEIVED = Instant.parse("2023-10-27T02:32:00Z");
    private static final int HEAD = 4;

    @Test
    void hundreds_of_rows_fill_pages_of_which_each_has_the_head_of_the_table_a_running_head_and_its_number()
            throws Exception {
        byte[] pdf = Pages.pdf(register(400));
        try (Pages pages = Pages.of(pdf)) {
            assertThat(pages.count()).isGreaterThan(20);
            for (int page = 1; page <= pages.count(); page++) {
                assertThat(pages.text(page, page))
                        .as("page " + page)
                        .contains("Sổ theo dõi hồ sơ – Sở Giao thông - Vận tải – từ 01/10/2023 đến 31/12/2023")
                        .contains(
                                "Cơ quan chủ trì giải quyết",
                                "Phương thức nhận",
                                "Trang " + page + "/" + pages.count());
            }
            assertThat(pages.outside(EDGE)).isEmpty();
            String text = pages.text();
            for (int row = 1; row <= 400; row++) {
                assertThat(text.replace(" ", "")).contains(code(row));
            }
        }
    }

    @Test
    void it_is_valid_pdf_a_2u_with_text_that_can_be_selected() throws Exception {
        byte[] pdf = Pages.pdf(register(30));
        assertThat(Pages.faults(pdf)).isEmpty();
        try (Pages pages = Pages.of(pdf)) {
            pages.pictures("REGISTER");
            assertThat(pages.text())
                    .contains("Mẫu số 06", "Thông tư số 01/2018/TT-VPCP", "SỔ THEO DÕI HỒ SƠ", "30 hồ sơ")
                    .contains("Nguyễn Thị", "0912 345 678", "09:32 27/10/2023", "09:32 03/11/2023", "Bưu chính")
                    .contains("vị trí 4711 của sổ cái");
        }
    }

    @Test
    void a_long_name_stays_inside_of_its_column() throws Exception {
        RegisterRow row = new RegisterRow(
                code(1),
                "Cấp giấy phép " + "x".repeat(60),
                1,
                Samples.LONG_NAME,
                "w".repeat(120),
                "0237 3900 900",
                Samples.LONG_NAME,
                RECEIVED,
                null,
                null,
                "Bưu chính công ích",
                Samples.LONG_NAME,
                "Yêu cầu bổ sung 2 lần; hẹn lại 1 lần; dừng giải quyết");
        try (Pages pages = Pages.of(Pages.pdf(register(List.of(row, row))))) {
            assertThat(pages.outside(EDGE)).isEmpty();
            assertThat(pages.overprinted()).isEmpty();
            assertThat(pages.text().replace(" ", "")).contains("w".repeat(20));
        }
    }

    @Test
    void the_circular_of_2025_gives_it_another_number() {
        Register whole = register(1);
        Register later = new Register(
                whole.heading(),
                whole.department(),
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2025, 9, 30),
                whole.rows(),
                1,
                RECEIVED);
        assertThat(later.number()).isEqualTo("Mẫu số 07");
        assertThat(new Forms().html(later))
                .contains("Thông tư số 03/2025/TT-VPCP")
                .doesNotContain("null");
    }

    @Test
    void a_dossier_by_code_only_and_an_empty_register_leave_blanks() {
        String page = new Forms().html(register(List.of(RegisterRow.ofCodeOnly(code(7), "Bí mật Nhà nước"))));
        assertThat(page).contains(code(7), "Bí mật Nhà nước").doesNotContain("null");
        assertThat(new Forms().html(register(List.of()))).contains("Không có hồ sơ nào trong kỳ");
    }

    @Test
    void in_the_sheet_days_are_days_numbers_are_numbers_and_texts_are_never_formulas() throws Exception {
        RegisterRow dangerous = new RegisterRow(
                code(1),
                "+1+1",
                1,
                "=HYPERLINK(\"http://example.vn\";\"x\")",
                "@SUM(A1)",
                "-0912345678",
                "Sở\u0007 \uFFFEGiao thông",
                RECEIVED,
                null,
                null,
                null,
                null,
                "y".repeat(40_000));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet(dangerous, 2)))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).contains("Sổ theo dõi hồ sơ (Mẫu số 06");
            assertThat(rows.get(2).getCellText(0)).contains("vị trí 4711 của sổ cái");
            Row head = rows.stream()
                    .filter(row -> row.getRowNum() == HEAD + 1)
                    .findFirst()
                    .orElseThrow();
            assertThat(head.getCellText(0)).isEqualTo("TT");
            assertThat(head.getCellText(13)).isEqualTo("Ghi chú");
            Row first = rows.get(rows.indexOf(head) + 1);
            assertThat(first.getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(first.getCellAsDate(8)).contains(LocalDateTime.of(2023, 10, 27, 9, 32));
            for (int column : List.of(2, 4, 5, 6)) {
                assertThat(first.getCell(column).getType()).isEqualTo(CellType.STRING);
                assertThat(first.getCell(column).getFormula()).isNull();
            }
            assertThat(first.getCellText(4)).isEqualTo("=HYPERLINK(\"http://example.vn\";\"x\")");
            assertThat(first.getCellText(7)).isEqualTo("Sở Giao thông");
            assertThat(first.getCellText(13)).hasSize(32_767);
            assertThat(first.getOptionalCell(9)).isEmpty();
        }
    }

    @Test
    void the_sheet_of_thousands_of_rows_keeps_every_row() throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet(row(1), 3_000)))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(rows.size() - 1).getCellAsNumber(0).orElseThrow())
                    .isEqualByComparingTo("3000");
        }
    }

    @Test
    void whoever_gets_the_sheet_may_write_on_after_it() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        new RegisterSheet(register(0), out).close();
        assertThat(closed[0]).isFalse();
        assertThat(out.size()).isPositive();
    }

    private static byte[] sheet(RegisterRow row, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RegisterSheet sheet = new RegisterSheet(register(0), out)) {
            IntStream.range(0, times).forEach(time -> sheet.add(row));
        }
        return out.toByteArray();
    }

    private static Register register(int rows) {
        return register(
                IntStream.rangeClosed(1, rows).mapToObj(RegisterTest::row).toList());
    }

    private static Register register(List<RegisterRow> rows) {
        return new Register(
                Samples.heading(LocalDate.of(2024, 1, 5)),
                Samples.TRANSPORT,
                LocalDate.of(2023, 10, 1),
                LocalDate.of(2023, 12, 31),
                rows,
                4711,
                Instant.parse("2024-01-05T01:00:00Z"));
    }

    private static RegisterRow row(int number) {
        return new RegisterRow(
                code(number),
                "Đổi Giấy phép lái xe do ngành Giao thông vận tải cấp",
                1,
                "Nguyễn Thị Quỳnh Hưởng",
                "Số 12, ngõ 5, đường Lê Lợi, phường Quảng Hưng, thành phố Thanh Hóa",
                "0912 345 678",
                Samples.TRANSPORT.name(),
                RECEIVED,
                RECEIVED.plusSeconds(7 * 86_400),
                number % 3 == 0 ? null : RECEIVED.plusSeconds(6 * 86_400),
                "Bưu chính công ích",
                number % 3 == 0 ? null : "Nguyễn Thị Quỳnh Hưởng",
                number % 5 == 0 ? "Yêu cầu bổ sung 1 lần" : null);
    }

    private static String code(int number) {
        return "000.00.06.H56-231027-%04d".formatted(number);
    }
}
