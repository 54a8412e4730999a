package vn.motcua.api.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;
import vn.motcua.forms.Spreadsheet.Column;

/** Tables as CSV; as workbooks they are tested where workbooks are written. */
class TableWriterTest {

    @Test
    void a_text_that_an_office_program_would_run_is_marked_as_text_and_numbers_stay_numbers() throws IOException {
        MockHttpOutputMessage sent = new MockHttpOutputMessage();
        sent.getHeaders().setContentType(MediaType.parseMediaType("text/csv;charset=UTF-8"));
        List<Object[]> rows = Stream.of("=1+1", "+84", "-x", "@SUM(A1)", "Sở Tư pháp", "a,b")
                .map(text -> new Object[] {text, -5L})
                .toList();
        new TableWriter()
                .write(
                        new Table(
                                "Bảng",
                                "Kỳ",
                                "bang",
                                List.of(
                                        new Table.Field("name", Column.text("Tên", 10)),
                                        new Table.Field("count", Column.whole("Số", 10))),
                                rows,
                                1,
                                Instant.EPOCH),
                        sent.getHeaders().getContentType(),
                        sent);
        assertThat(sent.getBodyAsString())
                .isEqualTo(
                        "name,count\r\n'=1+1,-5\r\n'+84,-5\r\n'-x,-5\r\n'@SUM(A1),-5\r\nSở Tư pháp,-5\r\n\"a,b\",-5\r\n");
    }
}
