package vn.motcua.launcher.importing;

import java.io.IOException;
import java.util.Optional;

/** Dossiers whose lines follow each other, as in XES; holds one dossier at a time. */
final class ContiguousHistories implements DossierHistories {

    private final CheckedLines lines;
    private final HistoryCollector collector;
    private StepLine lookedAhead;

    ContiguousHistories(CheckedLines lines) {
        this.lines = lines;
        this.collector = new HistoryCollector(lines.refused());
    }

    @Override
    public Optional<DossierHistory> next() throws IOException {
        if (lookedAhead != null) {
            collector.add(lookedAhead);
            lookedAhead = null;
        }
        while (true) {
            Optional<StepLine> line = lines.next();
            if (line.isEmpty()) {
                return collector.isEmpty() ? Optional.empty() : Optional.of(collector.take());
            }
            if (collector.takes(line.get())) {
                collector.add(line.get());
            } else {
                lookedAhead = line.get();
                return Optional.of(collector.take());
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
