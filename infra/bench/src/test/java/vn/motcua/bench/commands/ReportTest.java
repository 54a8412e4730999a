package vn.motcua.bench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private final Report report = new Report(Map.of("processors", "2"));

    @Test
    void the_median_of_an_odd_and_an_even_number_of_rounds() {
        add("ledger", 32, 300, 100, 200);
        assertThat(report.median("ledger", 32, Measurement::perSecond)).hasValue(200);
        add("ledger", 32, 400);
        assertThat(report.median("ledger", 32, Measurement::perSecond)).hasValue(250);
        assertThat(report.median("ledger", 8, Measurement::perSecond)).isEmpty();
    }

    @Test
    void the_ratio_compares_medians_at_the_same_level() {
        add("ledger", 32, 900);
        add("stock", 32, 300);
        add("stock", 8, 100);

        assertThat(report.ratio("stock", 32)).hasValue(3);
        assertThat(report.ratio("stock", 8)).isEmpty();
    }

    @Test
    void what_is_printed_names_the_machine_the_rounds_and_the_ratio() {
        add("ledger", 32, 900);
        add("stock", 32, 300);
        StringWriter printed = new StringWriter();
        report.print(new PrintWriter(printed));

        assertThat(printed.toString())
                .contains("processors")
                .containsPattern("ledger +32 +900")
                .contains("ledger / stock at 32 in flight: 3.0 times");
    }

    @Test
    void the_file_holds_every_round(@TempDir Path folder) throws IOException {
        add("ledger", 32, 900, 800);
        Path file = folder.resolve("deep").resolve("report.json");
        report.write(file);

        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.get("rounds")).hasSize(2);
        assertThat(json.get("conditions").get("processors").asText()).isEqualTo("2");
    }

    private void add(String contender, int inFlight, double... perSecond) {
        for (double each : perSecond) {
            report.add(new Measurement(contender, inFlight, each, 1_000, 2_000));
        }
    }
}
