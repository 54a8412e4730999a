package vn.motcua.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.localstack.process.LocalProcessException;

/** The files of a PostgreSQL cluster: created once by {@code initdb}, configured anew before every start. */
final class PostgresCluster {

    private final Path folder;
    private final PostgresBinaries binaries;
    private final PostgresAccount account;
    private final PostgresPasswords passwords;

    private PostgresCluster(
            Path folder, PostgresBinaries binaries, PostgresAccount account, PostgresPasswords passwords) {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
        this.passwords = passwords;
    }

    /** Opens the cluster of the data folder, and creates it if there is none; an interrupted creation leaves none. */
    static PostgresCluster open(Path postgres, PostgresBinaries binaries, PostgresAccount account) {
        Path folder = postgres.resolve("cluster");
        try {
            Files.createDirectories(postgres);
            PostgresPasswords passwords = PostgresPasswords.of(postgres.resolve("credentials.properties"));
            PostgresCluster cluster = new PostgresCluster(folder, binaries, account, passwords);
            if (!Files.isDirectory(folder)) {
                cluster.create(postgres);
            }
            return cluster;
        } catch (IOException e) {
            throw new LocalProcessException(
                    "The PostgreSQL data cannot be created in " + postgres + ": " + e.getMessage(),
                    "Không tạo được dữ liệu PostgreSQL trong " + postgres,
                    e);
        }
    }

    Path folder() {
        return folder;
    }

    Credentials credentials(String role) {
        return passwords.credentials(role);
    }

    List<String> serverCommand() {
        return account.command(List.of(binaries.program("postgres").toString(), "-D", folder.toString()));
    }

    private void create(Path postgres) throws IOException {
        Path work = postgres.resolve("initdb");
        if (Files.exists(work)) {
            DataFolder.delete(work);
        }
        Files.createDirectory(work, DataFolder.PRIVATE_FOLDER);
        Path password = work.resolve("password");
        Path created = work.resolve("cluster");
        Path output = work.resolve("output.log");
        Files.createFile(password, DataFolder.PRIVATE_FILE);
        Files.writeString(password, credentials(PostgresPasswords.SUPERUSER).password());
        Files.createFile(output);
        account.own(work);
        ProcessBuilder initdb = new ProcessBuilder(account.command(List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + created,
                        "--username=" + PostgresPasswords.SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // Code point order and Unicode case rules that no update of the system's libraries can change.
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions",
                        "--no-sync")))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        initdb.environment().put("TZ", "UTC");
        if (run(initdb) != 0) {
            List<String> lines = Files.readAllLines(output);
            throw new IOException(lines.isEmpty() ? "initdb failed" : lines.get(lines.size() - 1));
        }
        Files.move(created, folder, StandardCopyOption.ATOMIC_MOVE);
        DataFolder.delete(work);
    }

    private static int run(ProcessBuilder builder) throws IOException {
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * Writes {@code postgresql.conf}.
     *
     * @param durable false gives up the data's survival of a crash of the machine; a crash of PostgreSQL loses nothing
     */
    void configure(int port, boolean durable) {
        List<String> lines = new ArrayList<>(List.of(
                "# Written by the local stack before every start.",
                "listen_addresses = '127.0.0.1'",
                "port = " + port,
                "unix_socket_directories = ''",
                "password_encryption = 'scram-sha-256'",
                "max_connections = 200",
                "shared_buffers = " + (durable ? "256MB" : "64MB"),
                "work_mem = 16MB",
                "maintenance_work_mem = 128MB",
                "effective_cache_size = 1GB",
                "random_page_cost = 1.1",
                "jit = off",
                "max_parallel_workers_per_gather = 1",
                // One instance: nobody reads its log, so nothing has to be kept for a replica.
                "max_wal_senders = 0",
                "wal_level = minimal",
                "max_wal_size = 2GB",
                "checkpoint_timeout = 15min",
                "synchronous_commit = on",
                "fsync = " + (durable ? "on" : "off"),
                "full_page_writes = " + (durable ? "on" : "off"),
                "timezone = 'UTC'",
                "log_timezone = 'UTC'",
                "datestyle = 'iso, ymd'",
                "log_line_prefix = '%m [%p] '",
                "log_checkpoints = off",
                // Statements and the detail of an error can hold personal data.
                "log_statement = 'none'",
                "log_min_error_statement = 'panic'",
                "log_error_verbosity = 'terse'"));
        try {
            Files.write(folder.resolve("postgresql.conf"), lines);
        } catch (IOException e) {
            throw new LocalProcessException(
                    "PostgreSQL cannot be configured in " + folder + ": " + e.getMessage(),
                    "Không cấu hình được PostgreSQL trong " + folder,
                    e);
        }
    }
}
