package vn.motcua.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.events.VietnamTime;

/** Statistics as an analyst's office program reads them. */
@WholeApplication
class StatisticsSheetsIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private Api api;

    private Centre centre;
    private String span;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
        YearMonth month = YearMonth.from(VietnamTime.day(Instant.now()));
        String position = Centre.position(centre.applicant().post("/api/dossiers", Centre.SUBMISSION));
        span = "from=" + month.minusMonths(1) + "&to=" + month + "&atLeast=" + position;
    }

    @Test
    void intake_is_a_sheet_with_the_same_counts_and_the_position_that_they_hold_for() throws IOException {
        String address = "/api/statistics/intake?department=" + Centre.DEPARTMENT + "&" + span;
        Answer json = centre.analyst().get(address);
        HttpResponse<byte[]> sheet = centre.analyst().with("Accept", XLSX).download(address);
        assertThat(sheet.headers().firstValue("Content-Type")).contains(XLSX);
        assertThat(sheet.headers().firstValue("X-Ledger-Position")).isPresent();
        List<Row> rows = rows(sheet);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Số hồ sơ tiếp nhận");
        assertThat(rows.get(2).getCellText(0)).contains("vị trí ", " của sổ cái");
        Row last = rows.get(rows.size() - 1);
        assertThat(last.getCellText(0)).isEqualTo(Centre.DEPARTMENT);
        assertThat(last.getCellAsDate(2)).isPresent();
        long counted = rows.stream()
                .filter(row -> row.getCellText(0).equals(Centre.DEPARTMENT))
                .mapToLong(row -> row.getCellAsNumber(4).orElseThrow().longValueExact())
                .sum();
        assertThat(counted)
                .isPositive()
                .isGreaterThanOrEqualTo(json.json().at("/totals/received").asLong());
    }

    @Test
    void processing_is_a_sheet_with_columns_for_what_the_rows_are_told_apart_by() throws IOException {
        List<Row> rows = rows(
                centre.analyst().download("/api/statistics/processing?groupBy=department,month&format=xlsx&" + span));
        Row head = rows.stream()
                .filter(row -> row.getCellText(0).equals("Mã cơ quan"))
                .findFirst()
                .orElseThrow();
        assertThat(head.getCellText(2)).isEqualTo("Tháng");
        assertThat(head.getCellText(3)).isEqualTo("Tiếp nhận trong kỳ");
        assertThat(head.getCellText(22)).isEqualTo("Giờ làm việc trung vị");
        Row first = rows.get(rows.indexOf(head) + 1);
        assertThat(first.getCell(3).getType()).isEqualTo(CellType.NUMBER);
    }

    @Test
    void csv_has_names_for_programs_and_a_row_for_each_of_the_json() {
        String address = "/api/statistics/processing?groupBy=procedure&" + span;
        Answer csv = centre.analyst().get(address + "&format=csv");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).contains(".csv");
        assertThat(csv.text().lines().findFirst().orElseThrow())
                .startsWith("procedureCode,procedureName,received,receivedOnline");
        assertThat(csv.text()).contains("\r\n3.000333,");
        assertThat(centre.analyst().with("Accept", "text/csv").get(address).header("Content-Type"))
                .startsWith("text/csv");
        assertThat(centre.analyst().with("Accept", "*/*").get(address).header("Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void another_format_is_refused_with_the_other_faults() {
        Answer refused = centre.analyst().get("/api/statistics/intake?from=2021-01&format=ods");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors").size()).isEqualTo(2);
    }

    private static List<Row> rows(HttpResponse<byte[]> sheet) throws IOException {
        assertThat(sheet.statusCode()).isEqualTo(200);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet.body()))) {
            return workbook.getFirstSheet().read().stream()
                    .filter(row -> row.getCellCount() > 0)
                    .toList();
        }
    }
}
