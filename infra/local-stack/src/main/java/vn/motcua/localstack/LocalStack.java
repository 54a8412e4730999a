package vn.motcua.localstack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.motcua.localstack.process.LocalProcessException;
import vn.motcua.localstack.process.Ports;

/**
 * A real PostgreSQL and a real Elasticsearch as child processes, on loopback ports, with their data in one folder.
 *
 * <p>The data outlives the stack: a stack started on the folder of an earlier one finds it again. Servers that an earlier,
 * killed run has left behind are ended first. One stack at a time uses a folder.
 */
public final class LocalStack implements AutoCloseable {

    private final DataFolder data;
    private final Builder settings;
    private final CompletableFuture<String> unexpectedExit = new CompletableFuture<>();
    private PostgresServer postgres;
    private ElasticsearchServer elasticsearch;

    private LocalStack(Builder settings) {
        this.settings = settings;
        this.data = DataFolder.lock(settings.data);
        try {
            claimPorts();
            startServers();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** All of them before the first server starts: a clash is told at once. */
    private void claimPorts() {
        settings.keptFree.forEach(Ports::claim);
        Ports.claim(settings.postgresPort, "PostgreSQL");
        Ports.claim(settings.elasticsearchPort, "Elasticsearch");
    }

    /** At the same time: each waits for the disk while the other computes. */
    private void startServers() {
        boolean both = settings.withPostgres && settings.withElasticsearch && !settings.lateElasticsearch;
        CompletableFuture<?> search =
                both ? CompletableFuture.runAsync(this::elasticsearch) : CompletableFuture.completedFuture(null);
        try {
            if (settings.withPostgres) {
                postgres =
                        PostgresServer.start(data, settings.postgresPort, settings.durable, unexpectedExit::complete);
            } else if (settings.withElasticsearch && !settings.lateElasticsearch) {
                elasticsearch();
            }
        } finally {
            search.handle((nothing, failure) -> nothing).join();
        }
        try {
            search.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** @return a builder; {@code data} must be set */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The stack that the tests of this JVM share. Its data lives below {@code target} of the module under test and is
     * deleted when the JVM ends; it survives a crash of a server, not of the machine. PostgreSQL starts at the first call,
     * Elasticsearch at the first {@link #elasticsearch()}.
     *
     * @return the same stack at every call; nobody closes it
     */
    public static LocalStack shared() {
        return SharedStack.get();
    }

    /**
     * @return the running PostgreSQL
     * @throws IllegalStateException if the stack was built without
     */
    public PostgresServer postgres() {
        if (postgres == null) {
            throw new IllegalStateException("this stack was built without PostgreSQL");
        }
        return postgres;
    }

    /**
     * @return the Elasticsearch, started now if this stack starts it late
     * @throws IllegalStateException if the stack was built without
     * @throws LocalProcessException if it does not start
     */
    public synchronized ElasticsearchServer elasticsearch() {
        if (!settings.withElasticsearch) {
            throw new IllegalStateException("this stack was built without Elasticsearch");
        }
        if (elasticsearch == null) {
            elasticsearch = ElasticsearchServer.start(data, settings.elasticsearchPort, unexpectedExit::complete);
        }
        return elasticsearch;
    }

    /**
     * Tells when a server ends although nobody stopped or killed it through this stack.
     *
     * @return completed with one line that names the server and its log
     */
    public CompletableFuture<String> unexpectedExit() {
        return unexpectedExit.copy();
    }

    /** @return the folder that holds the data, the logs and the passwords */
    public Path data() {
        return data.root();
    }

    /** Stops Elasticsearch, then PostgreSQL. The data stays. */
    @Override
    public synchronized void close() {
        try {
            if (elasticsearch != null) {
                elasticsearch.stop();
            }
            if (postgres != null) {
                postgres.stop();
            }
        } finally {
            data.close();
        }
    }

    /** What a stack consists of. */
    public static final class Builder {

        private Path data;
        private int postgresPort;
        private int elasticsearchPort;
        private final Map<Integer, String> keptFree = new HashMap<>();
        private boolean withPostgres = true;
        private boolean withElasticsearch = true;
        private boolean lateElasticsearch;
        private boolean durable = true;

        private Builder() {}

        /**
         * @param folder where everything is kept; created if missing
         * @return this builder
         */
        public Builder data(Path folder) {
            this.data = folder;
            return this;
        }

        /**
         * @param port 1 to 65535, or 0, the default, for any free one
         * @return this builder
         */
        public Builder postgresPort(int port) {
            this.postgresPort = port;
            return this;
        }

        /**
         * @param port 1 to 65535, or 0, the default, for any free one
         * @return this builder
         */
        public Builder elasticsearchPort(int port) {
            this.elasticsearchPort = port;
            return this;
        }

        /**
         * Names a port that another program will need: the stack does not start while somebody listens there.
         *
         * @param port 1 to 65535
         * @param user who needs it, for the message
         * @return this builder
         */
        public Builder keepFree(int port, String user) {
            keptFree.put(port, user);
            return this;
        }

        /** @return this builder, for a stack without PostgreSQL */
        public Builder withoutPostgres() {
            this.withPostgres = false;
            return this;
        }

        /** @return this builder, for a stack without Elasticsearch */
        public Builder withoutElasticsearch() {
            this.withElasticsearch = false;
            return this;
        }

        /** @return this builder, for a stack whose Elasticsearch starts when somebody first asks for it */
        public Builder lateElasticsearch() {
            this.lateElasticsearch = true;
            return this;
        }

        /** @return this builder, for data that a crash of the machine may destroy; a crash of a server loses nothing */
        public Builder withoutDurability() {
            this.durable = false;
            return this;
        }

        /**
         * Starts the servers and waits until they answer.
         *
         * @return the running stack
         * @throws LocalProcessException if the folder is in use, a port is taken or a server does not start; nothing is
         *     left running
         */
        public LocalStack start() {
            return new LocalStack(this);
        }
    }
}
