package vn.motcua.bench.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProofsBenchIT {

    @TempDir
    private Path folder;

    @Test
    void a_small_ledger_is_filled_sealed_and_every_kind_of_proof_measured() throws Exception {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new ProofsBench());
        line.setOut(new PrintWriter(out, true));
        Path file = folder.resolve("numbers.json");

        int code = line.execute("--events", "1300", "--answers", "40", "--clients", "1,2", "--output", file.toString());

        assertThat(code).isZero();
        JsonNode numbers = JsonMapper.builder().build().readTree(file.toFile());
        assertThat(numbers.at("/timings")).hasSize(6).allSatisfy(timing -> {
            assertThat(timing.at("/answers").asInt()).isEqualTo(40);
            assertThat(timing.at("/p99Micros").asLong()).isPositive();
        });
        assertThat(numbers.at("/conditions/events").asText()).isEqualTo("1300");
        assertThat(out.toString()).contains("consistency");
    }

    @Test
    void a_measurement_of_nothing_is_refused() {
        CommandLine line = new CommandLine(new ProofsBench());
        line.setErr(new PrintWriter(new StringWriter()));
        assertThat(line.execute("--events", "1")).isEqualTo(2);
    }
}
