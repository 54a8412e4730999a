package vn.motcua.bench.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WorklistBenchIT {

    @TempDir
    private Path folder;

    @Test
    void a_small_centre_is_filled_and_swept_and_the_worklist_knows_it() throws Exception {
        JsonNode numbers = measured(new SweepBench(), "--dossiers", "1300", "--overdue", "50");

        long told = numbers.at("/dossiers told overdue").asLong();
        assertThat(told).isBetween(500L, 800L);
        assertThat(numbers.at("/events written").asLong()).isEqualTo(2 * told);
        assertThat(numbers.at("/dossiers that failed").asLong()).isZero();
        assertThat(numbers.at("/candidates left").asLong()).isZero();
    }

    @Test
    void every_kind_of_worklist_is_measured() throws Exception {
        JsonNode numbers = measured(new WorklistBench(), "--dossiers", "40000", "--answers", "40");

        assertThat(numbers.at("/unit: page of 50 and counts").asText()).startsWith("p50 ");
        assertThat(numbers.at("/officers").asInt()).isEqualTo(500);
    }

    @Test
    void a_measurement_of_nothing_is_refused() {
        CommandLine line = new CommandLine(new SweepBench());
        StringWriter errors = new StringWriter();
        line.setErr(new PrintWriter(errors, true));
        assertThat(line.execute("--dossiers", "0")).isEqualTo(2);
        assertThat(errors.toString()).contains("--dossiers is 1 to 2000000");
    }

    private JsonNode measured(Object bench, String... arguments) throws Exception {
        Path file = folder.resolve("numbers.json");
        CommandLine line = new CommandLine(bench);
        line.setOut(new PrintWriter(new StringWriter(), true));
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--output";
        all[arguments.length + 1] = file.toString();
        assertThat(line.execute(all)).isZero();
        return JsonMapper.builder().build().readTree(file.toFile());
    }
}
