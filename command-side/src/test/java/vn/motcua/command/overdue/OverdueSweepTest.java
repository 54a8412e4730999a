package vn.motcua.command.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.Refusal;

@DisplayName("A sweep of what became overdue")
class OverdueSweepTest {

    private static final Instant NOW = Instant.parse("2026-11-24T17:05:00Z");

    private final Overdue overdue = new Overdue();

    @Test
    void asks_every_candidate_once_page_by_page_and_counts_those_that_told_something() {
        overdue.with(2_500);
        SweepReport report = sweep(() -> {});
        assertThat(overdue.asked).hasSize(2_500).doesNotHaveDuplicates();
        assertThat(report.asked()).isEqualTo(2_500);
        assertThat(report.told()).isEqualTo(1_250);
        assertThat(report.failed()).isZero();
        assertThat(report.stopped()).isNull();
    }

    @Test
    void is_not_stopped_by_dossiers_that_cannot_be_asked_and_reports_each_by_code_and_reason() {
        overdue.with(1_200);
        overdue.failing.put("0007", new IllegalStateException("Nguyễn Văn An"));
        overdue.failing.put(
                "1100",
                new CommandRefusedException(
                        List.of(Refusal.conflict("dossier.broken", "NĐ 118", Map.of(), "hỏng", "broken"))));
        SweepReport report = sweep(() -> {});
        assertThat(report.asked()).isEqualTo(1_198);
        assertThat(report.failures())
                .containsExactlyEntriesOf(
                        new TreeMap<>(Map.of("0007", "IllegalStateException", "1100", "dossier.broken")));
        assertThat(overdue.faults).containsOnlyKeys("0007", "1100");

        overdue.failing.clear();
        sweep(() -> {});
        assertThat(overdue.faults).isEmpty();
    }

    @Test
    void names_only_the_first_failures_and_counts_all() {
        overdue.with(500);
        IntStream.range(0, 500).forEach(number -> overdue.failing.put(code(number), new IllegalStateException()));
        SweepReport report = sweep(() -> {});
        assertThat(report.failed()).isEqualTo(500);
        assertThat(report.failures()).hasSize(SweepReport.SHOWN).containsKey("0000");
    }

    @Test
    void ends_when_its_turn_is_over_and_says_so() {
        overdue.with(2_500);
        AtomicInteger batches = new AtomicInteger();
        SweepReport report = sweep(() -> {
            if (batches.incrementAndGet() > 1) {
                throw new SweepStoppedException("sweep.turn-lost", null);
            }
        });
        assertThat(report.asked()).isEqualTo(1_000);
        assertThat(report.stopped()).isEqualTo("sweep.turn-lost");
    }

    @Test
    void ends_when_the_ledger_is_away_and_blames_no_dossier_for_it() {
        overdue.with(2_500);
        overdue.failing.put("0500", new SweepStoppedException("ledger.unavailable", null));
        SweepReport report = sweep(() -> {});
        assertThat(report.asked()).isEqualTo(999);
        assertThat(report.failed()).isZero();
        assertThat(report.stopped()).isEqualTo("ledger.unavailable");
    }

    private SweepReport sweep(Runnable turn) {
        try (OverdueSweep sweep = new OverdueSweep(overdue, Clock.fixed(NOW, ZoneOffset.UTC), 4)) {
            return sweep.sweep(turn);
        }
    }

    private static String code(int number) {
        return "%04d".formatted(number);
    }

    /** Dossiers in memory, of which every other one has become overdue. */
    private static final class Overdue implements SweptDossiers {

        private final Queue<String> asked = new ConcurrentLinkedQueue<>();
        private final Map<String, RuntimeException> failing = new TreeMap<>();
        private final Map<String, String> faults = new TreeMap<>();
        private List<Candidate> candidates = List.of();

        private void with(int dossiers) {
            candidates = IntStream.range(0, dossiers)
                    .mapToObj(number -> new Candidate(code(number), NOW.minusSeconds(86_400)))
                    .toList();
        }

        @Override
        public List<Candidate> next(Instant now, Candidate after, int limit) {
            return candidates.stream()
                    .filter(candidate -> after == null || candidate.code().compareTo(after.code()) > 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public boolean ask(String code) {
            asked.add(code);
            if (failing.containsKey(code)) {
                throw failing.get(code);
            }
            return Integer.parseInt(code) % 2 == 0;
        }

        @Override
        public void keep(Instant at, Map<String, String> failed, Set<String> answered) {
            faults.putAll(failed);
            faults.keySet().removeAll(answered);
        }
    }
}
