package vn.motcua.launcher.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Dossiers whose lines may lie anywhere in the file, as in CSV. A file of up to a chunk of lines is gathered in memory
 * and keeps the order in which dossiers first appear; a longer one is sorted outside memory (sorted runs, then one
 * merge) and comes out by dossier name. Memory is bounded by the chunk, not by the file.
 */
final class GatheredHistories implements DossierHistories {

    /** Lines held in memory, about 30 MB. */
    static final int CHUNK = 50_000;

    private static final Comparator<StepLine> BY_DOSSIER =
            Comparator.comparing(StepLine::dossier).thenComparingLong(StepLine::line);

    private final HistoryCollector collector;
    private final SpillFile spill;
    private final Iterator<List<StepLine>> inMemory;
    private final PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparing(run -> run.head, BY_DOSSIER));
    private long count;

    private GatheredHistories(CheckedLines lines, int chunkSize) throws IOException {
        this.collector = new HistoryCollector(lines.refused());
        List<StepLine> chunk = new ArrayList<>();
        SpillFile spilled = null;
        try (lines) {
            for (Optional<StepLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (chunk.size() == chunkSize) {
                    spilled = spilled == null ? SpillFile.create() : spilled;
                    spill(spilled, chunk);
                }
                chunk.add(line.get());
                count++;
            }
            if (spilled != null) {
                spill(spilled, chunk);
                for (SpillFile.RunReader reader : spilled.runs()) {
                    advance(new Run(reader));
                }
            }
        } catch (IOException e) {
            if (spilled != null) {
                spilled.close();
            }
            throw e;
        }
        this.spill = spilled;
        this.inMemory = spilled == null
                ? byFirstAppearance(chunk)
                : List.<List<StepLine>>of().iterator();
    }

    /** Reads all of {@code lines} and closes them. */
    static GatheredHistories of(CheckedLines lines) throws IOException {
        return of(lines, CHUNK);
    }

    static GatheredHistories of(CheckedLines lines, int chunkSize) throws IOException {
        return new GatheredHistories(lines, chunkSize);
    }

    /** How many well-formed lines the file has. */
    long count() {
        return count;
    }

    @Override
    public Optional<DossierHistory> next() throws IOException {
        if (inMemory.hasNext()) {
            inMemory.next().forEach(collector::add);
            return Optional.of(collector.take());
        }
        while (!runs.isEmpty() && collector.takes(runs.peek().head)) {
            Run run = runs.poll();
            collector.add(run.head);
            advance(run);
        }
        return collector.isEmpty() ? Optional.empty() : Optional.of(collector.take());
    }

    @Override
    public void close() throws IOException {
        if (spill != null) {
            spill.close();
        }
    }

    private static void spill(SpillFile target, List<StepLine> chunk) throws IOException {
        chunk.sort(BY_DOSSIER);
        target.write(chunk);
        chunk.clear();
    }

    private static Iterator<List<StepLine>> byFirstAppearance(List<StepLine> lines) {
        Map<String, List<StepLine>> byDossier = new LinkedHashMap<>();
        for (StepLine line : lines) {
            byDossier.computeIfAbsent(line.dossier(), name -> new ArrayList<>()).add(line);
        }
        return byDossier.values().iterator();
    }

    private void advance(Run run) throws IOException {
        Optional<StepLine> next = run.reader.next();
        if (next.isPresent()) {
            run.head = next.get();
            runs.add(run);
        }
    }

    private static final class Run {
        private final SpillFile.RunReader reader;
        private StepLine head;

        Run(SpillFile.RunReader reader) {
            this.reader = reader;
        }
    }
}
