package vn.motcua.launcher.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Collects the lines of one dossier, and refuses those that contradict its first line or are too many. */
final class HistoryCollector {

    /** A dossier with more steps than this is a broken log, and would not fit into one command. */
    static final int MAX_STEPS = 5_000;

    private final List<StepLine> lines = new ArrayList<>();
    private final Consumer<RefusedLine> refused;

    HistoryCollector(Consumer<RefusedLine> refused) {
        this.refused = refused;
    }

    /** Lines come in the order of the file; all of one dossier. */
    void add(StepLine line) {
        if (lines.size() == MAX_STEPS) {
            refused.accept(refusal(
                    line,
                    List.of(new Fault(
                            null,
                            "hồ sơ có quá %d bước".formatted(MAX_STEPS),
                            "the dossier has more than %d steps".formatted(MAX_STEPS)))));
            return;
        }
        if (!lines.isEmpty()) {
            StepLine first = lines.get(0);
            List<Fault> contradictions = line.facts().contradictions(first.facts(), first.line());
            if (!contradictions.isEmpty()) {
                refused.accept(refusal(line, contradictions));
                return;
            }
        }
        lines.add(line);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether {@code line} belongs to the dossier that is being collected. */
    boolean takes(StepLine line) {
        return lines.isEmpty() || Objects.equals(lines.get(0).dossier(), line.dossier());
    }

    /** The dossier so far; at least one line must have been added. The collector is empty afterwards. */
    DossierHistory take() {
        StepLine first = lines.get(0);
        List<StepLine> steps = new ArrayList<>(lines);
        steps.sort(Comparator.comparing(StepLine::at).thenComparingLong(StepLine::line));
        lines.clear();
        return new DossierHistory(first.dossier(), first.facts(), steps);
    }

    private static RefusedLine refusal(StepLine line, List<Fault> faults) {
        return new RefusedLine(line.line(), line.dossier(), faults);
    }
}
