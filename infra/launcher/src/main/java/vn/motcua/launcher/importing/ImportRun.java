package vn.motcua.launcher.importing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;

/** Sends the dossiers of a file in batches, a few of them on their way at once, and hears the answers in order. */
final class ImportRun {

    /** A batch is closed when it has so many dossiers or steps, about 300 kB. */
    private static final int BATCH_DOSSIERS = 200;

    private static final int BATCH_STEPS = 2_000;

    /** Enough to keep the server's group commit busy while the next batch is read. */
    private static final int IN_FLIGHT = 4;

    private final ImportClient client;
    private final ImportReport report;
    private final LongConsumer stepsDone;
    private final Deque<Sent> inFlight = new ArrayDeque<>();

    /** @param stepsDone told how many steps have been answered since it was told last */
    ImportRun(ImportClient client, ImportReport report, LongConsumer stepsDone) {
        this.client = client;
        this.report = report;
        this.stepsDone = stepsDone;
    }

    /**
     * Sends everything and returns when everything is answered.
     *
     * @throws ImportFailedException if the server cannot be reached or refuses the whole import
     */
    void send(DossierHistories histories) throws IOException {
        List<DossierHistory> batch = new ArrayList<>();
        int steps = 0;
        for (Optional<DossierHistory> next = histories.next(); next.isPresent(); next = histories.next()) {
            DossierHistory history = next.get();
            if (!batch.isEmpty()
                    && (batch.size() == BATCH_DOSSIERS
                            || steps + history.steps().size() > BATCH_STEPS)) {
                send(batch);
                batch = new ArrayList<>();
                steps = 0;
            }
            batch.add(history);
            steps += history.steps().size();
        }
        if (!batch.isEmpty()) {
            send(batch);
        }
        while (!inFlight.isEmpty()) {
            hear(inFlight.poll());
        }
    }

    private void send(List<DossierHistory> batch) {
        if (inFlight.size() == IN_FLIGHT) {
            hear(inFlight.poll());
        }
        inFlight.add(new Sent(batch, client.send(ImportBatch.of(batch))));
        // The first answer tells whether address and token are right; nothing more is sent before.
        if (inFlight.size() == 1 && !client.reached()) {
            hear(inFlight.poll());
        }
    }

    private void hear(Sent sent) {
        ImportOutcome outcome;
        try {
            outcome = sent.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ImportFailedException failed
                    ? failed
                    : new ImportFailedException("không gửi được / sending failed: " + e.getCause());
        }
        if (outcome.dossiers() == null
                || outcome.dossiers().size() != sent.batch().size()) {
            throw new ImportFailedException("máy chủ trả lời thiếu / the server's answer is incomplete");
        }
        long steps = 0;
        for (int i = 0; i < sent.batch().size(); i++) {
            report.answered(sent.batch().get(i), outcome.dossiers().get(i));
            steps += sent.batch().get(i).steps().size();
        }
        stepsDone.accept(steps);
    }

    private record Sent(List<DossierHistory> batch, CompletableFuture<ImportOutcome> answer) {}
}
