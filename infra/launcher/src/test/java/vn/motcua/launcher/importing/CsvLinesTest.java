package vn.motcua.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A CSV file")
class CsvLinesTest {

    private static final String HEADER = Sample.HEADER + "\n";

    @Test
    void gives_each_row_with_the_line_on_which_it_starts() throws Exception {
        List<LogLine> lines =
                Sample.all(Sample.csv(HEADER + "a,\"two\nlines\",r,t,d\n\nb,s,\"q\"\"uote, comma\",t,d\r\nc,s,r,t,d"));

        assertThat(lines).extracting(LogLine::number).containsExactly(2L, 5L, 6L);
        assertThat(lines.get(0).values()).containsEntry("concept:name", "two\nlines");
        assertThat(lines.get(1).values())
                .isEqualTo(Map.of(
                        "case:concept:name", "b",
                        "concept:name", "s",
                        "org:resource", "q\"uote, comma",
                        "time:timestamp", "t",
                        "case:department", "d"));
    }

    @Test
    void may_begin_with_a_byte_order_mark() throws Exception {
        assertThat(Sample.all(Sample.csv("\uFEFF" + HEADER + "a,s,r,t,d\n")))
                .singleElement()
                .satisfies(line -> assertThat(line.values()).containsEntry("case:concept:name", "a"));
    }

    @Test
    void marks_a_row_with_too_few_or_too_many_columns_and_goes_on() throws Exception {
        List<LogLine> lines = Sample.all(Sample.csv(HEADER + "a,s,r\nb,s,r,t,d\nc,s,r,t,d,more\n"));

        assertThat(lines).extracting(line -> line.faults().size()).containsExactly(1, 0, 1);
        assertThat(lines.get(0).faults().get(0).english()).isEqualTo("has 3 columns, the header has 5");
        assertThat(lines.get(2).faults().get(0).vietnamese()).isEqualTo("có 6 cột, dòng tiêu đề có 5");
    }

    @Test
    void without_a_required_column_is_refused_naming_all_that_are_missing() {
        assertThatThrownBy(() -> Sample.csv("case:concept:name,activity,case:department\n"))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("step (concept:name)")
                .hasMessageContaining("officer (org:resource)")
                .hasMessageContaining("at (time:timestamp)")
                .hasMessageContaining("--map");
    }

    @Test
    void without_a_header_or_with_a_column_named_twice_is_refused() {
        assertThatThrownBy(() -> Sample.csv("")).hasMessageContaining("there is no header row");
        assertThatThrownBy(() -> Sample.csv(Sample.HEADER + ",org:resource\n"))
                .hasMessageContaining("columns named twice: org:resource");
    }

    @Test
    void is_read_up_to_a_quote_that_is_never_closed() throws Exception {
        LogLines lines = Sample.csv(HEADER + "a,s,r,t,d\nb,\"s,r,t,d\nc,s,r,t,d\n");

        assertThat(lines.next()).get().extracting(LogLine::number).isEqualTo(2L);
        assertThatThrownBy(lines::next)
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageStartingWith("dòng / line 3:");
    }

    @Test
    void does_not_take_an_endless_record_into_memory() throws Exception {
        LogLines lines = Sample.csv(HEADER + "a,\"" + "x".repeat(2 * RecordBound.LIMIT));

        assertThatThrownBy(lines::next).hasMessageContaining("a record without end");
    }

    @Test
    void with_bytes_that_are_not_utf_8_is_refused_from_there_on() throws Exception {
        byte[] latin1 = (HEADER + "a,Thẩm định,r,t,d\n" + "x".repeat(10)).getBytes(StandardCharsets.UTF_8);
        latin1[HEADER.length() + 5] = (byte) 0xff;

        assertThatThrownBy(() -> Sample.all(CsvLines.open(new ByteArrayInputStream(latin1), FieldMapping.defaults())))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("not UTF-8");
    }
}
