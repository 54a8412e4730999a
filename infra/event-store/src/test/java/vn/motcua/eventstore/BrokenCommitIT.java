package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.motcua.eventstore.TestLedger.event;
import static vn.motcua.eventstore.TestLedger.stream;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.eventstore.LedgerUnavailableException.Outcome;
import vn.motcua.localstack.LocalStack;

/** A commit whose answer got lost: what became of it is found out, never guessed. */
class BrokenCommitIT {

    private static final String WRITER = "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            + " AND query LIKE '%pg_advisory_xact_lock%' AND pid <> pg_backend_pid()";

    private TestLedger ledger;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_server_process_ended_before_the_commit_loses_nothing_and_doubles_nothing() throws Exception {
        String stream = stream();
        ledger.engine().appendEvents(event(stream(), 0));
        try (Connection blocker = ledger.superuser().getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute(LedgerStatements.LOCK);
            CompletableFuture<Void> append =
                    CompletableFuture.runAsync(() -> ledger.engine().appendEvents(event(stream, 0)));
            await().until(() -> ledger.count(waiting()) == 1);
            ledger.count("SELECT pg_terminate_backend(pid)::int FROM (" + waiting("pid") + ") AS w");
            blocker.rollback();
            append.get(20, TimeUnit.SECONDS);
        }

        assertThat(ledger.reader().eventsOf(stream)).hasSize(1);
        assertThat(ledger.engine().statistics().brokenCommits()).isPositive();
        assertThat(ledger.engine().headPosition()).isEqualTo(1);
    }

    @Test
    void an_answer_lost_after_the_commit_is_found_by_the_event_identifiers() {
        String stream = stream();
        try (CutOff cutOff = new CutOff(ledger);
                PostgresEventStorageEngine engine =
                        ledger.newEngine(builder -> builder.longLivedConnections(cutOff.dataSource()))) {
            engine.appendEvents(event(stream(), 0));
            cutOff.swallowNextAnswer();
            DomainEventMessage<?> event = event(stream, 0);
            engine.appendEvents(event);

            assertThat(cutOff.swallowed()).isTrue();
            assertThat(ledger.reader().eventsOf(stream)).singleElement().satisfies(entry -> {
                assertThat(entry.eventId()).isEqualTo(event.getIdentifier());
                assertThat(entry.position()).isEqualTo(1);
            });
            assertThat(engine.statistics().brokenCommits()).isEqualTo(1);
            engine.appendEvents(event(stream, 1));
            assertThat(ledger.engine().headPosition()).isEqualTo(2);
        }
    }

    @Test
    void server_processes_ended_again_and_again_under_load_lose_and_double_nothing() throws Exception {
        int each = 40;
        List<String> streams = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            streams.add(stream());
        }
        ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
        killer.scheduleWithFixedDelay(
                () -> ledger.count("SELECT count(pg_terminate_backend(pid)) FROM (" + WRITER + ") AS w"),
                20,
                30,
                TimeUnit.MILLISECONDS);
        try {
            var results = Callers.atOnce(16, i -> () -> {
                for (int n = 0; n < each; n++) {
                    ledger.engine().appendEvents(event(streams.get(i), n));
                }
                return null;
            });
            assertThat(results).noneMatch(Callers.Result::failed);
        } finally {
            killer.shutdownNow();
            killer.awaitTermination(10, TimeUnit.SECONDS);
        }

        assertThat(ledger.engine().headPosition()).isEqualTo(16 * each - 1L);
        streams.forEach(stream -> assertThat(ledger.reader().eventsOf(stream)).hasSize(each));
    }

    @Test
    void while_the_database_is_away_an_append_is_refused_in_time_and_after_it_came_back_all_is_well(
            @TempDir Path folder) {
        try (LocalStack stack =
                        LocalStack.builder().data(folder).withoutElasticsearch().start();
                TestLedger away = new TestLedger(stack.postgres());
                PostgresEventStorageEngine engine =
                        away.newEngine(builder -> builder.patience(Duration.ofMillis(1_500)))) {
            String stream = stream();
            engine.appendEvents(event(stream, 0));
            stack.postgres().kill();

            assertThatThrownBy(() -> engine.appendEvents(event(stream, 1)))
                    .isInstanceOf(LedgerUnavailableException.class);
            // By now the writer knows that nobody is there, so nothing is sent and that is certain.
            await().untilAsserted(() -> assertThatThrownBy(() -> engine.appendEvents(event(stream, 1)))
                    .isInstanceOfSatisfying(
                            LedgerUnavailableException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_WRITTEN)));

            stack.postgres().start();
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .untilAsserted(() -> engine.appendEvents(
                            event(stream, engine.lastSequenceNumberFor(stream).orElseThrow() + 1)));
            assertThat(away.reader().from(0).map(LedgerEntry::position)).startsWith(0L, 1L);
        }
    }

    @Test
    void an_outcome_that_is_not_known_in_time_is_called_unknown() throws Exception {
        String stream = stream();
        try (PostgresEventStorageEngine engine = ledger.newEngine(builder -> builder.patience(Duration.ofMillis(500)));
                Connection blocker = ledger.superuser().getConnection();
                Statement statement = blocker.createStatement()) {
            engine.appendEvents(event(stream, 0));
            blocker.setAutoCommit(false);
            statement.execute(LedgerStatements.LOCK);

            assertThatThrownBy(() -> engine.appendEvents(event(stream, 1)))
                    .isInstanceOfSatisfying(
                            LedgerUnavailableException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
            blocker.rollback();
            // The writer has settled it before it writes anything else; either way there is one next event.
            await().ignoreExceptions()
                    .untilAsserted(() -> engine.appendEvents(
                            event(stream, engine.lastSequenceNumberFor(stream).orElseThrow() + 1)));
        }
        assertThat(ledger.reader().eventsOf(stream).stream().map(LedgerEntry::sequenceNumber))
                .startsWith(0L, 1L)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_interrupted_caller_learns_the_truth_and_stays_interrupted() {
        String stream = stream();
        Thread.currentThread().interrupt();
        try {
            ledger.engine().appendEvents(event(stream, 0));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThat(written(stream)).isEqualTo(1);
        } catch (LedgerUnavailableException e) {
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_WRITTEN);
            assertThat(written(stream)).isZero();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void closing_writes_what_is_queued_and_lets_nothing_more_in() throws Exception {
        PostgresEventStorageEngine engine = ledger.newEngine(builder -> {});
        var results = Callers.atOnce(33, i -> () -> {
            if (i == 32) {
                engine.close();
                return 0;
            }
            engine.appendEvents(event(stream(), 0));
            return 1;
        });

        long acknowledged =
                results.stream().filter(r -> !r.failed() && r.value() == 1).count();
        assertThat(ledger.engine().headPosition() + 1).isEqualTo(acknowledged);
        assertThat(results.stream().filter(Callers.Result::failed))
                .allSatisfy(result -> assertThat(result.failure())
                        .isInstanceOfSatisfying(
                                LedgerUnavailableException.class,
                                e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_WRITTEN)));
        assertThatThrownBy(() -> engine.appendEvents(event(stream(), 0)))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    private long written(String stream) {
        boolean interrupted = Thread.interrupted();
        try {
            return ledger.reader().eventsOf(stream).size();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String waiting() {
        return waiting("count(*)");
    }

    private static String waiting(String what) {
        return "SELECT " + what
                + " FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'";
    }
}
