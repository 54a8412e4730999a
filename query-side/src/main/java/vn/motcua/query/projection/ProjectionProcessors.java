package vn.motcua.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Makes the processors that feed the read models, all alike.
 *
 * <p>One segment each unless configured otherwise: batches then follow the ledger's order, and "has reached position p"
 * means that everything up to p is there. A read model that writes a whole batch in a few statements is bound by the
 * database, not by threads; several segments buy little and make the hindmost one's position the one that counts.
 */
public final class ProjectionProcessors implements AutoCloseable {

    /** Axon waits up to a minute before it claims a segment again after repeated errors; a store is seldom away so long. */
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(2);

    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final int batchSize;
    private final int segments;
    private final Duration claimExtension;
    private final Map<PooledStreamingEventProcessor, List<ScheduledExecutorService>> processors =
            new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(named("projections-watch"));

    /**
     * @param tokens where processors keep their place
     * @param transactions the transactions of the views' data source
     * @param batchSize how many events a transaction takes in at most
     * @param segments how many segments a new processor begins with
     * @param claimTimeout the token store's; claims are renewed well before
     */
    public ProjectionProcessors(
            TokenStore tokens, TransactionManager transactions, int batchSize, int segments, Duration claimTimeout) {
        this.tokens = tokens;
        this.transactions = transactions;
        this.batchSize = batchSize;
        this.segments = segments;
        this.claimExtension = claimTimeout.dividedBy(3);
        watch.scheduleWithFixedDelay(
                this::claimReleased, LONGEST_BACK_OFF.toMillis(), LONGEST_BACK_OFF.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Invokes the projection's handler; what it throws ends the batch instead of being logged and skipped. */
    public static EventHandlerInvoker invoker(Projection projection) {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(projection)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }

    /**
     * A processor that is not started yet. It begins at the ledger's first event.
     *
     * @param name its name, under which it keeps its place
     * @param invoker what it feeds
     * @param source the ledger
     * @param outcome learns of every batch
     */
    public PooledStreamingEventProcessor create(
            String name,
            EventHandlerInvoker invoker,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            BatchOutcome outcome) {
        ScheduledExecutorService coordinator = executor(name + "-coordinator", 1);
        ScheduledExecutorService worker = executor(name + "-worker", segments);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(segments)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(batchSize)
                .claimExtensionThreshold(claimExtension.toMillis())
                .tokenClaimInterval(claimExtension.toMillis())
                .build();
        processor.registerHandlerInterceptor((unitOfWork, chain) -> {
            watch(unitOfWork, outcome);
            return chain.proceed();
        });
        processors.put(processor, List.of(coordinator, worker));
        return processor;
    }

    /** Stops the processor, waits for the batch that is under way, and ends its threads. May be repeated. */
    public void retire(PooledStreamingEventProcessor processor) {
        List<ScheduledExecutorService> threads = processors.remove(processor);
        if (threads != null) {
            processor.shutDown();
            threads.forEach(ScheduledExecutorService::shutdown);
        }
    }

    private static void watch(UnitOfWork<?> unitOfWork, BatchOutcome outcome) {
        unitOfWork.getOrComputeResource("motcua/outcome", key -> {
            unitOfWork.afterCommit(committed -> outcome.reached(lastPosition(committed)));
            unitOfWork.onRollback(
                    rolledBack -> outcome.failed(rolledBack.getExecutionResult().getExceptionResult()));
            return key;
        });
    }

    private static long lastPosition(UnitOfWork<?> unitOfWork) {
        Object last = unitOfWork.getMessage();
        if (unitOfWork instanceof BatchingUnitOfWork<?> batch) {
            last = batch.getMessages().get(batch.getMessages().size() - 1);
        }
        return last instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(TokenPositions.NONE)
                : TokenPositions.NONE;
    }

    private void claimReleased() {
        for (PooledStreamingEventProcessor processor : processors.keySet()) {
            if (processor.isRunning()
                    && (processor.isError() || processor.processingStatus().isEmpty())) {
                for (int segment = 0; segment < segments; segment++) {
                    processor.claimSegment(segment);
                }
            }
        }
    }

    private static ScheduledExecutorService executor(String name, int threads) {
        return Executors.newScheduledThreadPool(threads, named(name));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Stops every processor that still runs and ends their threads. */
    @Override
    public void close() {
        watch.shutdownNow();
        processors.keySet().forEach(this::retire);
    }
}
