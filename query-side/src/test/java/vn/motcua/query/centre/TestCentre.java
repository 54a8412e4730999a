package vn.motcua.query.centre;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.localstack.Credentials;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;
import vn.motcua.query.ReadModels;
import vn.motcua.query.projection.ViewsSchema;
import vn.motcua.query.search.DossierSearch;
import vn.motcua.query.statistics.IntakeStatistics;
import vn.motcua.query.status.StatusView;
import vn.motcua.query.timeline.OfficerTimeline;

/**
 * A ledger in memory, a database of its own in the shared PostgreSQL, and nodes that can be started and stopped. The
 * search engine is the shared one, or a port where nobody answers.
 */
public final class TestCentre implements AutoCloseable {

    /** 2021-03-10 09:00 in Vietnam, a Wednesday. */
    public static final Instant NOW = Instant.parse("2021-03-10T02:00:00Z");

    public static final List<String> IN_POSTGRES =
            List.of(StatusView.NAME, IntakeStatistics.NAME, OfficerTimeline.NAME);

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PostgresDatabase database;
    private final HikariDataSource pool;
    private final URI elasticsearch;
    private final EmbeddedEventStore ledger = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Map<String, Integer> versions = new HashMap<>();
    private long head = -1;
    private UnaryOperator<DataSource> wiretap = UnaryOperator.identity();
    private TestNode node;

    private TestCentre(PostgresDatabase database, URI elasticsearch) {
        this.database = database;
        this.elasticsearch = elasticsearch;
        ViewsSchema.migrate(
                pool(database.jdbcUrl(), database.owner(), 2),
                database.application().username());
        this.pool = pool(database.jdbcUrl(), database.application(), 8);
    }

    /** A centre whose search engine is never reached. */
    public static TestCentre withoutSearch() {
        return new TestCentre(newDatabase(), URI.create("http://127.0.0.1:1"));
    }

    /** A centre with the shared Elasticsearch; its indices are deleted first. */
    public static TestCentre withSearch() {
        URI url = URI.create(LocalStack.shared().elasticsearch().url());
        ElasticsearchHttp.deleteIndices(url);
        return new TestCentre(newDatabase(), url);
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
                    "Dossier", event.code(), version, event, MetaData.from(provenance.toMetadata())));
            head++;
        }
        return head;
    }

    public void happened(List<Told> life) {
        life.forEach(told -> happened(told.provenance(), told.event()));
    }

    /** Starts a node; the one before it has to be stopped. */
    public ReadModels start() {
        return start(512);
    }

    public ReadModels start(int batchSize) {
        DataSource views = wiretap.apply(pool);
        node = TestNode.start(ReadModels.builder()
                .ledger(ledger)
                .views(views, new DataSourceTransactionManager(views))
                .elasticsearch(elasticsearch)
                .tokenSerializer(JacksonSerializer.defaultSerializer())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .batchSize(batchSize)
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
        return this;
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

    public EmbeddedEventStore ledger() {
        return ledger;
    }

    /** SQL as the application's role. */
    public JdbcTemplate sql() {
        return new JdbcTemplate(pool);
    }

    /** SQL as the owner of the tables. */
    public JdbcTemplate ownerSql() {
        return new JdbcTemplate(pool(database.jdbcUrl(), database.owner(), 1));
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
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }
}
