package vn.motcua.bench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The benchmark runs and every contender gets work done; how fast is not a matter of a test. */
class CommandsBenchIT {

    @Test
    void every_contender_does_its_work_without_a_failed_command(@TempDir Path folder) throws IOException {
        Path output = folder.resolve("numbers.json");
        int exit = new CommandLine(new CommandsBench())
                .execute(
                        "--rounds",
                        "1",
                        "--seconds",
                        "1",
                        "--warm-up",
                        "1",
                        "--in-flight",
                        "4",
                        "--output",
                        output.toString());

        assertThat(exit).isZero();
        JsonNode numbers = new ObjectMapper().readTree(output.toFile());
        Set<String> contenders = new TreeSet<>();
        for (JsonNode round : numbers.get("rounds")) {
            contenders.add(round.get("contender").asText());
            assertThat(round.get("perSecond").asDouble()).isPositive();
        }
        assertThat(contenders)
                .containsExactly("bare inserts", "ledger", "ledger, sealing", "stock", "stock, autocommit");
        assertThat(numbers.get("conditions").get("fsync").asText()).isEqualTo("on");
        assertThat(numbers.get("conditions").get("synchronous_commit").asText()).isEqualTo("on");
    }
}
