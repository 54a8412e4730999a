package vn.motcua.query.centre;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.motcua.events.Provenance;
import vn.motcua.events.access.AccessEvent;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.localstack.Credentials;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;
import vn.motcua.query.ReadModels;
import vn.motcua.query.access.AccessLog;
import vn.motcua.query.processing.ProcessingStatistics;
import vn.motcua.query.projection.TokenPositions;
import vn.motcua.query.projection.ViewsSchema;
import vn.motcua.query.search.DossierSearch;
import vn.motcua.query.statistics.IntakeStatistics;
import vn.motcua.query.status.StatusView;
import vn.motcua.query.timeline.OfficerTimeline;
import vn.motcua.query.worklist.Worklist;

/**
 * A ledger in memory, a database of its own in the shared PostgreSQL, and nodes that can be started and stopped. The
 * search engine is the shared one, or a port where nobody answers.
 */
public final class TestCentre implements AutoCloseable {

    /** 2021-03-10 09:00 in Vietnam, a Wednesday. */
    public static final Instant NOW = Instant.parse("2021-03-10T02:00:00Z");

    public static final List<String> IN_POSTGRES = List.of(
            StatusView.NAME,
            IntakeStatistics.NAME,
            OfficerTimeline.NAME,
            AccessLog.NAME,
            Worklist.NAME,
            ProcessingStatistics.NAME);

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final List<String> TABLES = List.of(
            "dossier_status",
            "search_source",
            "intake_fact",
            "intake_count",
            "intake_department",
            "timeline_dossier",
            "officer_action",
            "access_record",
            "access_dossier",
            "worklist_dossier",
            "worklist_step",
            "processing_course");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String jdbcUrl;
    private final Credentials application;
    private final HikariDataSource pool;
    private final URI elasticsearch;
    private final EmbeddedEventStore ledger = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Map<String, Integer> versions = new HashMap<>();
    private volatile boolean mended;
    private long head = -1;
    private UnaryOperator<DataSource> wiretap = UnaryOperator.identity();
    private int segments = 1;
    private TestNode node;

    private TestCentre(String jdbcUrl, Credentials application, URI elasticsearch) {
        this.jdbcUrl = jdbcUrl;
        this.application = application;
        this.elasticsearch = elasticsearch;
        this.pool = pool(jdbcUrl, application, 8);
    }

    private static TestCentre on(PostgresDatabase database, URI elasticsearch) {
        try (HikariDataSource owner = pool(database.jdbcUrl(), database.owner(), 2)) {
            ViewsSchema.migrate(owner, database.application().username());
        }
        return new TestCentre(database.jdbcUrl(), database.application(), elasticsearch);
    }

    /** Another process's view of a centre: its own ledger, which has to be told the same, and the same database. */
    static TestCentre joining(String jdbcUrl, Credentials application) {
        return new TestCentre(jdbcUrl, application, NOBODY);
    }

    /** A centre whose search engine is never reached. */
    public static TestCentre withoutSearch() {
        return on(newDatabase(), NOBODY);
    }

    /** A centre with the shared Elasticsearch; its indices are deleted first. */
    public static TestCentre withSearch() {
        URI url = URI.create(LocalStack.shared().elasticsearch().url());
        ElasticsearchHttp.deleteIndices(url);
        return on(newDatabase(), url);
    }

    private static PostgresDatabase newDatabase() {
        return LocalStack.shared().postgres().createDatabase("query_" + DATABASES.incrementAndGet());
    }

    /** Data sources of nodes that start from now on are seen through this. */
    public TestCentre tapped(UnaryOperator<DataSource> tap) {
        this.wiretap = tap;
        return this;
    }

    /** Appends events of one dossier, all told by the same provenance. */
    public long happened(Provenance provenance, DossierEvent... events) {
        for (DossierEvent event : events) {
            int version = versions.merge(event.code(), 1, Integer::sum) - 1;
            ledger.publish(new GenericDomainEventMessage<>(
                    "Dossier",
                    event.code(),
                    version,
                    event,
                    MetaData.from(provenance.toMetadata()),
                    event.code() + "/" + version,
                    provenance.occurredAt()));
            head++;
        }
        return head;
    }

    /** Appends a record of the access log, in a stream of its own. */
    public long accessed(Provenance provenance, AccessEvent event) {
        String stream = "access/" + (head + 1);
        ledger.publish(new GenericDomainEventMessage<>(
                "Access", stream, 0, event, MetaData.from(provenance.toMetadata()), stream, provenance.occurredAt()));
        return ++head;
    }

    /** Appends an event whose stored form nobody can read until {@link #mend()}. */
    public long unreadable(Provenance provenance, DossierEvent event) {
        int version = versions.merge(event.code(), 1, Integer::sum) - 1;
        Message<DossierEvent> message = new GenericMessage<>(event, MetaData.from(provenance.toMetadata())) {
            @Override
            public DossierEvent getPayload() {
                if (!mended) {
                    throw new SerializationException("Nguyễn Văn An");
                }
                return super.getPayload();
            }
        };
        ledger.publish(
                new GenericDomainEventMessage<>("Dossier", event.code(), version, message, provenance.occurredAt()));
        return ++head;
    }

    /** From now on everything can be read, as after a new version of the program. */
    public void mend() {
        mended = true;
    }

    public void happened(List<Told> life) {
        life.forEach(told -> happened(told.provenance(), told.event()));
    }

    /** Nodes that start from now on begin with so many segments. */
    public TestCentre withSegments(int count) {
        this.segments = count;
        return this;
    }

    /** Starts a node; the one before it has to be stopped. */
    public ReadModels start() {
        return start(512);
    }

    public ReadModels start(int batchSize) {
        DataSource views = wiretap.apply(pool);
        node = TestNode.start(ReadModels.builder()
                .ledger(ledger)
                .dossierEvents(this::eventsOf)
                .views(views, new DataSourceTransactionManager(views))
                .elasticsearch(elasticsearch)
                .tokenSerializer(JacksonSerializer.defaultSerializer())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .batchSize(batchSize)
                .segments(segments)
                .claimTimeout(Duration.ofSeconds(3))
                .build());
        return node.models();
    }

    public void stop() {
        node.close();
        node = null;
    }

    public ReadModels models() {
        return node.models();
    }

    /** Waits until every read model in PostgreSQL shows what has happened. */
    public TestCentre settled() {
        IN_POSTGRES.forEach(this::settled);
        await().atMost(PATIENCE).until(() -> position(DossierSearch.NAME) >= head);
        return this;
    }

    /** How far a processor's token in the database is. */
    public long position(String processor) {
        return new TokenPositions(sql(), JacksonSerializer.defaultSerializer()).of(processor);
    }

    /** Waits until this read model shows what has happened. */
    public TestCentre settled(String name) {
        await().atMost(PATIENCE).until(() -> models().progress().await(name, head, Duration.ofSeconds(1)));
        return this;
    }

    public TestCentre searchable() {
        return settled(DossierSearch.NAME);
    }

    public long head() {
        return head;
    }

    private List<TrackedEventMessage<?>> eventsOf(String code) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        ledger.readEvents(code).forEachRemaining(event -> events.add((TrackedEventMessage<?>) event));
        return events;
    }

    public EmbeddedEventStore ledger() {
        return ledger;
    }

    /** SQL as the application's role. */
    public JdbcTemplate sql() {
        return new JdbcTemplate(pool);
    }

    /** What the tables of the read models in PostgreSQL hold, one digest a table. */
    public Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        for (String table : TABLES) {
            // A count that fell back to nothing may be there as 0 or not at all, as the batches happened to fall.
            String rows = table.equals("intake_count") ? " t WHERE received <> 0" : " t";
            String sql = "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '')"
                    + " FROM views." + table + "_%s" + rows;
            String colour = sql().queryForObject(
                            "SELECT colour FROM views.serving WHERE projection = ?", String.class, projectionOf(table));
            digests.put(table, sql().queryForObject(sql.formatted(colour), String.class));
        }
        return digests;
    }

    private static String projectionOf(String table) {
        if (table.startsWith("access") || table.startsWith("worklist") || table.startsWith("processing")) {
            return table.substring(0, table.indexOf('_'));
        }
        return table.startsWith("intake")
                ? "statistics"
                : table.startsWith("search") ? "search" : table.startsWith("dossier") ? "status" : "timeline";
    }

    public URI elasticsearch() {
        return elasticsearch;
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    Credentials application() {
        return application;
    }

    @Override
    public void close() {
        if (node != null) {
            stop();
        }
        pool.close();
    }

    private static HikariDataSource pool(String url, Credentials credentials, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(credentials.username());
        config.setPassword(credentials.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }
}
