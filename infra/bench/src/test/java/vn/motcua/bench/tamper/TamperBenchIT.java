package vn.motcua.bench.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TamperBenchIT {

    @Test
    void every_tampering_is_found_and_its_first_position_named_and_nothing_else_is_an_alarm() {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new TamperBench());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        int code = line.execute("--each", "12", "--events", "300");
        assertThat(out.toString()).contains("0 false alarms");
        for (Tampering kind : Tampering.values()) {
            assertThat(out.toString()).containsPattern(kind.title() + " +12 +12 +12\\R");
        }
        assertThat(code).isZero();
    }

    @Test
    void a_drill_that_could_show_nothing_is_refused() {
        CommandLine line = new CommandLine(new TamperBench());
        line.setErr(new PrintWriter(new StringWriter()));
        assertThat(line.execute("--each", "0")).isEqualTo(2);
    }
}
