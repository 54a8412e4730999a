package vn.motcua.command.overdue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.Refusal;
import vn.motcua.command.overdue.SweptDossiers.Candidate;

/**
 * Goes once over the dossiers that may have become overdue, batch by batch, with many commands in flight so that the ledger commits
 * them together. Each dossier is asked for itself: one that cannot answer is reported and stops no other. A sweep that is cut off leaves
 * nothing half done, and the next one goes on with what was not told.
 */
public final class OverdueSweep implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final SweptDossiers dossiers;
    private final Clock clock;
    private final ExecutorService inFlight;

    /**
     * @param clock tells what day it is
     * @param commandsInFlight how many dossiers are asked at the same time, from 1
     */
    public OverdueSweep(SweptDossiers dossiers, Clock clock, int commandsInFlight) {
        this.dossiers = dossiers;
        this.clock = clock;
        this.inFlight = Executors.newFixedThreadPool(commandsInFlight, task -> {
            Thread thread = new Thread(task, "overdue-sweep");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Sweeps.
     *
     * @param turn asked before each batch; throws {@link SweepStoppedException} when it is somebody else's turn
     */
    public SweepReport sweep(Runnable turn) {
        Course course = new Course(clock.instant());
        try {
            Candidate last = null;
            List<Candidate> batch;
            do {
                turn.run();
                batch = dossiers.next(course.startedAt, last, BATCH);
                ask(batch, course);
                last = batch.isEmpty() ? last : batch.get(batch.size() - 1);
            } while (batch.size() == BATCH);
        } catch (SweepStoppedException stopped) {
            course.stopped = stopped.getMessage();
        }
        return course.report(clock.instant());
    }

    @Override
    public void close() {
        inFlight.shutdownNow();
    }

    private void ask(List<Candidate> batch, Course course) {
        List<Callable<Boolean>> questions = new ArrayList<>(batch.size());
        batch.forEach(candidate -> questions.add(() -> dossiers.ask(candidate.code())));
        List<Future<Boolean>> answers;
        try {
            answers = inFlight.invokeAll(questions);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SweepStoppedException("sweep.interrupted", e);
        }
        Map<String, String> failed = new TreeMap<>();
        Set<String> answered = new HashSet<>();
        SweepStoppedException stopped = null;
        for (int i = 0; i < batch.size(); i++) {
            String code = batch.get(i).code();
            try {
                course.told += answers.get(i).get() ? 1 : 0;
                answered.add(code);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SweepStoppedException stop) {
                    stopped = stop;
                } else {
                    failed.put(code, reason(e.getCause()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SweepStoppedException("sweep.interrupted", e);
            }
        }
        course.count(answered.size(), failed);
        dossiers.keep(clock.instant(), failed, answered);
        if (stopped != null) {
            throw stopped;
        }
    }

    /** Codes only: what an exception says may quote what the dossier holds. */
    private static String reason(Throwable failure) {
        return failure instanceof CommandRefusedException refused
                ? refused.refusals().stream().map(Refusal::rule).collect(Collectors.joining(", "))
                : failure.getClass().getSimpleName();
    }

    /** How far a sweep is. */
    private static final class Course {

        private final Instant startedAt;
        private final TreeMap<String, String> failures = new TreeMap<>();
        private long asked;
        private long told;
        private long failed;
        private String stopped;

        private Course(Instant startedAt) {
            this.startedAt = startedAt;
        }

        private void count(int answered, Map<String, String> more) {
            asked += answered;
            failed += more.size();
            more.forEach((code, reason) -> {
                if (failures.size() < SweepReport.SHOWN) {
                    failures.put(code, reason);
                }
            });
        }

        private SweepReport report(Instant at) {
            return new SweepReport(startedAt, at, asked, told, failed, failures, stopped);
        }
    }
}
