package vn.motcua.bench.commands;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** The rounds of one run, their medians, and how the contenders compare. */
final class Report {

    private final Map<String, String> conditions;
    private final List<Measurement> rounds = new ArrayList<>();

    /**
     * @param conditions what a reader must know to judge the numbers
     */
    Report(Map<String, String> conditions) {
        this.conditions = new LinkedHashMap<>(conditions);
    }

    void condition(String name, String value) {
        conditions.put(name, value);
    }

    void add(Measurement round) {
        rounds.add(round);
    }

    /** The median over the rounds; empty when there was none. */
    OptionalDouble median(String contender, int inFlight, ToDoubleFunction<Measurement> value) {
        double[] sorted = rounds.stream()
                .filter(round -> round.contender().equals(contender) && round.inFlight() == inFlight)
                .mapToDouble(value)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    /** How many times the commands a second of {@code other} the ledger does; empty when either was not measured. */
    OptionalDouble ratio(String other, int inFlight) {
        OptionalDouble ledger = median("ledger", inFlight, Measurement::perSecond);
        OptionalDouble stock = median(other, inFlight, Measurement::perSecond);
        return ledger.isPresent() && stock.isPresent() && stock.getAsDouble() > 0
                ? OptionalDouble.of(ledger.getAsDouble() / stock.getAsDouble())
                : OptionalDouble.empty();
    }

    void print(PrintWriter out) {
        conditions.forEach((name, value) -> out.printf("%-22s %s%n", name, value));
        out.println();
        out.printf("%-18s %9s %12s %12s %12s  %s%n", "", "in flight", "per second", "p50", "p99", "rounds");
        for (Map.Entry<String, TreeSet<Integer>> contender : levels().entrySet()) {
            for (int inFlight : contender.getValue()) {
                printLine(out, contender.getKey(), inFlight);
            }
        }
        out.println();
        ratios().forEach((level, ratio) -> out.printf(Locale.ROOT, "ledger / %s: %.1f times%n", level, ratio));
        out.flush();
    }

    private void printLine(PrintWriter out, String contender, int inFlight) {
        StringBuilder each = new StringBuilder();
        rounds.stream()
                .filter(round -> round.contender().equals(contender) && round.inFlight() == inFlight)
                .forEach(round -> each.append(String.format(Locale.ROOT, "%.0f ", round.perSecond())));
        out.printf(
                Locale.ROOT,
                "%-18s %9d %12.0f %9.2f ms %9.2f ms  %s%n",
                contender,
                inFlight,
                median(contender, inFlight, Measurement::perSecond).orElse(0),
                median(contender, inFlight, Measurement::p50Micros).orElse(0) / 1_000,
                median(contender, inFlight, Measurement::p99Micros).orElse(0) / 1_000,
                each.toString().trim());
    }

    private Map<String, TreeSet<Integer>> levels() {
        Map<String, TreeSet<Integer>> levels = new LinkedHashMap<>();
        rounds.forEach(round -> levels.computeIfAbsent(round.contender(), name -> new TreeSet<>())
                .add(round.inFlight()));
        return levels;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(file.toFile(), Map.of("conditions", conditions, "rounds", rounds, "ratios", ratios()));
    }

    private Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        levels().forEach((contender, levels) -> levels.forEach(inFlight -> {
            if (!contender.equals(ContenderKind.LEDGER.title()) && !contender.equals(ContenderKind.BARE.title())) {
                ratio(contender, inFlight)
                        .ifPresent(ratio -> ratios.put(contender + " at " + inFlight + " in flight", ratio));
            }
        }));
        return ratios;
    }
}
