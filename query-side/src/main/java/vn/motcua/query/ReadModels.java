package vn.motcua.query;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.query.access.AccessLog;
import vn.motcua.query.access.StoredAccessLog;
import vn.motcua.query.parking.ParkedDossiers;
import vn.motcua.query.parking.StoredParkedDossiers;
import vn.motcua.query.projection.BatchOutcome;
import vn.motcua.query.projection.ProgressBoard;
import vn.motcua.query.projection.Projection;
import vn.motcua.query.projection.ProjectionProcessors;
import vn.motcua.query.projection.ProjectionProgress;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.projection.TokenPositions;
import vn.motcua.query.rebuild.RebuildPlan;
import vn.motcua.query.rebuild.Rebuilder;
import vn.motcua.query.rebuild.Rebuilds;
import vn.motcua.query.search.DossierSearch;
import vn.motcua.query.search.ElasticsearchConnection;
import vn.motcua.query.search.ElasticsearchDossierSearch;
import vn.motcua.query.search.IndexCompanion;
import vn.motcua.query.search.SearchIndexer;
import vn.motcua.query.statistics.IntakeStatistics;
import vn.motcua.query.statistics.StoredIntakeStatistics;
import vn.motcua.query.status.StatusProjection;
import vn.motcua.query.status.StatusView;
import vn.motcua.query.timeline.OfficerTimeline;
import vn.motcua.query.timeline.StoredOfficerTimeline;

/** The read models of one node, ready to be registered with Axon and to be asked. */
public final class ReadModels implements AutoCloseable {

    private final StreamableMessageSource<TrackedEventMessage<?>> ledger;
    private final JdbcTemplate views;
    private final int segments;
    private final TokenPositions tokens;
    private final ProjectionProcessors processors;
    private final ProgressBoard progress;
    private final ElasticsearchConnection engine;
    private final SearchIndexer indexer;
    private final Rebuilder rebuilder;
    private final ParkedDossiers parked;
    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final Map<String, EventProcessor> running = new ConcurrentHashMap<>();
    private final StatusView status;
    private final DossierSearch search;
    private final IntakeStatistics statistics;
    private final OfficerTimeline timeline;
    private final AccessLog access;

    private ReadModels(Builder settings) {
        this.views = new JdbcTemplate(settings.views);
        ServingColours colours = new ServingColours(views);
        TransactionManager axonTransactions = new SpringTransactionManager(settings.transactions);
        this.ledger = settings.ledger;
        this.segments = settings.segments;
        this.tokens = new TokenPositions(views, settings.tokenSerializer);
        this.processors = new ProjectionProcessors(
                tokens.store(settings.claimTimeout),
                axonTransactions,
                settings.batchSize,
                settings.segments,
                settings.claimTimeout);
        this.progress = new ProgressBoard(head(settings), settings.clock);
        this.engine = ElasticsearchConnection.to(settings.elasticsearch);

        IndexCompanion indices = new IndexCompanion(
                views, settings.transactions, engine, () -> tokens.of(DossierSearch.NAME + RebuildPlan.SUFFIX));
        List<RebuildPlan> plans = ReadModelPlans.all(views, indices);
        plans.forEach(plan ->
                projections.put(plan.name(), plan.projection().apply(() -> colours.heldForWriting(plan.name()))));
        this.rebuilder = new Rebuilder(
                plans, views, settings.transactions, tokens, processors, ledger, head(settings), settings.clock);
        this.parked = new StoredParkedDossiers(plans, views, settings.transactions, settings.dossierEvents);
        projections.keySet().forEach(name -> progress.track(name, stored(name, views), () -> isRunning(name)));

        this.indexer = new SearchIndexer(
                views,
                settings.transactions,
                engine,
                () -> colours.heldForWriting(DossierSearch.NAME),
                true,
                () -> tokens.of(DossierSearch.NAME),
                indexed());
        this.status = StatusProjection.view(views);
        this.search = new ElasticsearchDossierSearch(engine, settings.clock);
        this.statistics =
                new StoredIntakeStatistics(views, settings.transactions, () -> tokens.of(IntakeStatistics.NAME));
        this.timeline = new StoredOfficerTimeline(views);
        this.access = new StoredAccessLog(views);
    }

    /** A builder; the ledger, its dossiers' events, the views, the search engine and the serializer must be set. */
    public static Builder builder() {
        return new Builder();
    }

    public StatusView status() {
        return status;
    }

    public DossierSearch search() {
        return search;
    }

    public IntakeStatistics statistics() {
        return statistics;
    }

    public OfficerTimeline timeline() {
        return timeline;
    }

    public AccessLog access() {
        return access;
    }

    public ProjectionProgress progress() {
        return progress;
    }

    /** Rebuilding read models and comparing them with the ledger. */
    public Rebuilds rebuilds() {
        return rebuilder;
    }

    /** Dossiers that a read model had to leave out. */
    public ParkedDossiers parked() {
        return parked;
    }

    /** Registers one processor for each read model. To be called once, before Axon's configuration is built. */
    public void register(EventProcessingConfigurer processing) {
        projections.forEach((name, projection) -> {
            processing.registerEventHandler(configuration -> projection);
            processing.registerListenerInvocationErrorHandler(
                    name, configuration -> PropagatingErrorHandler.instance());
            processing.registerEventProcessor(name, (processor, configuration, invoker) -> {
                EventProcessor created = processors.create(processor, invoker, ledger, fed(name));
                running.put(name, created);
                return created;
            });
        });
    }

    /**
     * Starts what runs beside Axon's processors: the indexer of the search, and jobs that an earlier node has left. Needs
     * neither store to be up.
     */
    public void start() {
        indexer.start("search-indexer");
        rebuilder.resume();
    }

    /** Stops everything that this node runs, and waits for it. */
    @Override
    public void close() {
        rebuilder.close();
        processors.close();
        indexer.close();
        engine.close();
    }

    private LongSupplier stored(String name, JdbcTemplate views) {
        // What is searchable is what the index shows, not what its source in PostgreSQL has come to.
        return name.equals(DossierSearch.NAME)
                ? () -> Objects.requireNonNull(views.queryForObject(
                        "SELECT position FROM views.search_index JOIN views.serving USING (colour) WHERE projection = ?",
                        Long.class,
                        name))
                : () -> tokens.of(name);
    }

    private BatchOutcome fed(String name) {
        return new BatchOutcome() {
            @Override
            public void reached(long position) {
                if (name.equals(DossierSearch.NAME)) {
                    indexer.wake();
                } else {
                    progress.reached(name, segments == 1 ? position : tokens.of(name));
                }
            }

            @Override
            public void failed(Throwable cause) {
                progress.failed(name, cause);
            }
        };
    }

    private BatchOutcome indexed() {
        return new BatchOutcome() {
            @Override
            public void reached(long position) {
                progress.reached(DossierSearch.NAME, position);
            }

            @Override
            public void failed(Throwable cause) {
                progress.failed(DossierSearch.NAME, cause);
            }
        };
    }

    private boolean isRunning(String name) {
        EventProcessor processor = running.get(name);
        return processor != null && processor.isRunning();
    }

    private LongSupplier head(Builder settings) {
        return settings.head == null ? this::headOfLedger : settings.head;
    }

    private long headOfLedger() {
        TrackingToken last = ledger.createHeadToken();
        return last == null ? TokenPositions.NONE : last.position().orElse(TokenPositions.NONE);
    }

    /** What the read models work with. */
    public static final class Builder {

        private StreamableMessageSource<TrackedEventMessage<?>> ledger;
        private Function<String, ? extends List<? extends TrackedEventMessage<?>>> dossierEvents;
        private LongSupplier head;
        private DataSource views;
        private PlatformTransactionManager transactions;
        private URI elasticsearch;
        private Serializer tokenSerializer;
        private Clock clock = Clock.systemUTC();
        private int batchSize = 512;
        private int segments = 1;
        private Duration claimTimeout = Duration.ofSeconds(5);

        private Builder() {}

        /** The ledger: its tokens tell positions from 0. */
        public Builder ledger(StreamableMessageSource<TrackedEventMessage<?>> source) {
            this.ledger = source;
            return this;
        }

        /** Tells all events of one dossier in order, by its code; with the same positions. */
        public Builder dossierEvents(Function<String, ? extends List<? extends TrackedEventMessage<?>>> source) {
            this.dossierEvents = source;
            return this;
        }

        /** Tells the ledger's last position, -1 while it is empty; by default the source's head token is asked. */
        public Builder head(LongSupplier position) {
            this.head = position;
            return this;
        }

        /** The database with the schema {@link vn.motcua.query.projection.ViewsSchema}, under the application's role. */
        public Builder views(DataSource application, PlatformTransactionManager itsTransactions) {
            this.views = application;
            this.transactions = itsTransactions;
            return this;
        }

        /** Where Elasticsearch answers, e.g. {@code http://127.0.0.1:9200}. */
        public Builder elasticsearch(URI url) {
            this.elasticsearch = url;
            return this;
        }

        /** Writes and reads Axon's tokens. */
        public Builder tokenSerializer(Serializer serializer) {
            this.tokenSerializer = serializer;
            return this;
        }

        /** The system's clock by default. */
        public Builder clock(Clock time) {
            this.clock = time;
            return this;
        }

        /** How many events one transaction takes in at most; 512 by default. */
        public Builder batchSize(int events) {
            this.batchSize = events;
            return this;
        }

        /** How many segments a processor begins with; 1 by default, see {@link ProjectionProcessors} for the reason. */
        public Builder segments(int count) {
            this.segments = count;
            return this;
        }

        /** How long a node may be silent before another takes its work over; 5 s by default. */
        public Builder claimTimeout(Duration silence) {
            this.claimTimeout = silence;
            return this;
        }

        /**
         * Puts the read models together. Nothing runs yet, and no store has to be up.
         *
         * @throws NullPointerException if something that must be set is not
         */
        public ReadModels build() {
            Objects.requireNonNull(ledger, "ledger");
            Objects.requireNonNull(dossierEvents, "dossierEvents");
            Objects.requireNonNull(views, "views");
            Objects.requireNonNull(transactions, "transactions");
            Objects.requireNonNull(elasticsearch, "elasticsearch");
            Objects.requireNonNull(tokenSerializer, "tokenSerializer");
            return new ReadModels(this);
        }
    }
}
