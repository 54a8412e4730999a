package vn.motcua.api.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;
import vn.motcua.localstack.process.ChildProcess;
import vn.motcua.localstack.process.Ports;

/** The executable jar as a process of its own, so that a test can kill it; every start is on the same stores. */
public final class ApplicationProcess implements AutoCloseable {

    private static final Path TARGET = Path.of("target");
    private static final Duration START = Duration.ofMinutes(5);

    private final PostgresDatabase database;
    private final String elasticsearchUrl;
    private final Path ledger =
            TARGET.resolve("killed-ledger").resolve(UUID.randomUUID().toString());
    private final int port = Ports.free();
    private ChildProcess process;

    public ApplicationProcess(PostgresDatabase database) {
        this(database, LocalStack.shared().elasticsearch().url());
    }

    /** With an Elasticsearch that no other test writes to. */
    public ApplicationProcess(PostgresDatabase database, String elasticsearchUrl) {
        this.database = database;
        this.elasticsearchUrl = elasticsearchUrl;
    }

    /** A client of the process. */
    public Api api() {
        return new Api(() -> port);
    }

    /** Where it listens, the same after every start. */
    public int port() {
        return port;
    }

    /** Starts the jar and waits until it says that it is ready. */
    public void start() {
        process = ChildProcess.of(
                        "The application",
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx512m",
                                "-jar",
                                jar().toString()))
                .environment(settings())
                .log(TARGET.resolve("killed-application.log"))
                .record(TARGET.resolve("killed-application.pid"))
                .start();
        await().atMost(START)
                .ignoreExceptions()
                .until(() -> api().get("/actuator/health/readiness").status() == 200);
    }

    /** kill -9. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        if (process != null) {
            process.kill();
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("SERVER_PORT", Integer.toString(port));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("MOTCUA_POSTGRES_URL", database.jdbcUrl());
        settings.put("MOTCUA_POSTGRES_OWNER_USERNAME", database.owner().username());
        settings.put("MOTCUA_POSTGRES_OWNER_PASSWORD", database.owner().password());
        settings.put(
                "MOTCUA_POSTGRES_APPLICATION_USERNAME", database.application().username());
        settings.put(
                "MOTCUA_POSTGRES_APPLICATION_PASSWORD", database.application().password());
        settings.put("MOTCUA_ELASTICSEARCH_URL", elasticsearchUrl);
        settings.put(
                "MOTCUA_SECURITY_LOCAL_ISSUER_JWKS",
                RealStores.ISSUER.publicKeys().toString());
        settings.put("MOTCUA_LIMITS_TRUSTEDPROXIES", "127.0.0.1");
        settings.put("MOTCUA_LEDGER_KEYDIRECTORY", ledger.resolve("key").toString());
        settings.put(
                "MOTCUA_LEDGER_CHECKPOINTDIRECTORY",
                ledger.resolve("checkpoints").toString());
        settings.put(
                "MOTCUA_PERSONAL_DATA_MASTER_KEYS",
                TARGET.resolve("test-master-keys").toAbsolutePath().toString());
        return settings;
    }

    private static Path jar() {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no executable jar in " + TARGET.toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
