package vn.motcua.launcher.importing;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what went in, and says every refused line at once, without keeping it. Not for several threads. */
final class ImportReport {

    private final PrintWriter out;
    private long dossiersNew;
    private long dossiersExtended;
    private long dossiersUnchanged;
    private long dossiersRefused;
    private long stepsNew;
    private long stepsUnchanged;
    private long linesRefused;

    ImportReport(PrintWriter out) {
        this.out = out;
    }

    /** A line that was refused before it was sent. */
    void refused(RefusedLine line) {
        linesRefused++;
        out.println(line);
    }

    /** The server's answer about {@code sent}. */
    void answered(DossierHistory sent, ImportOutcome.Dossier outcome) {
        if (outcome.refusals().isEmpty()) {
            stepsNew += outcome.stepsAdded();
            stepsUnchanged += outcome.stepsUnchanged();
            if (outcome.created()) {
                dossiersNew++;
            } else if (outcome.stepsAdded() > 0) {
                dossiersExtended++;
            } else {
                dossiersUnchanged++;
            }
            return;
        }
        dossiersRefused++;
        Map<Long, List<Fault>> faultsOfLines = new TreeMap<>();
        outcome.refusals()
                .forEach(refusal -> faultsOfLines.merge(
                        refusal.line() == null ? 0 : refusal.line(), List.of(refusal.fault()), ImportReport::both));
        faultsOfLines.forEach((line, faults) -> out.println(new RefusedLine(line, sent.externalId(), faults)));
        List<Fault> whole = List.of(new Fault(
                null,
                "hồ sơ %s bị từ chối".formatted(sent.externalId()),
                "dossier %s was refused".formatted(sent.externalId())));
        for (StepLine step : sent.steps()) {
            linesRefused++;
            if (!faultsOfLines.containsKey(step.line())) {
                out.println(new RefusedLine(step.line(), sent.externalId(), whole));
            }
        }
    }

    /** Whether everything in the file is in the ledger now. */
    boolean complete() {
        return linesRefused == 0 && dossiersRefused == 0;
    }

    /** The closing lines. */
    void print() {
        out.printf(
                "hồ sơ / dossiers: %,d mới / new, %,d thêm bước / extended, %,d không đổi / unchanged, %,d từ chối / refused%n",
                dossiersNew, dossiersExtended, dossiersUnchanged, dossiersRefused);
        out.printf(
                "bước / steps: %,d mới / new, %,d không đổi / unchanged; dòng bị từ chối / lines refused: %,d%n",
                stepsNew, stepsUnchanged, linesRefused);
        out.flush();
    }

    private static List<Fault> both(List<Fault> some, List<Fault> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
