package vn.motcua.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Where it was measured: without it a number says nothing. */
public final class Machine {

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path LOAD = Path.of("/proc/loadavg");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    /**
     * Processors, memory, load, system, Java, and how PostgreSQL is set.
     *
     * @param postgres the database that is measured, under a role that may see its settings
     */
    public static Map<String, String> describe(DataSource postgres) {
        Map<String, String> machine = new TreeMap<>();
        machine.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("processor", line(CPU, "model name"));
        machine.put("memory", line(MEMORY, "MemTotal"));
        machine.put("load before", firstLine(LOAD));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        machine.put("postgresql", show(postgres, "server_version"));
        machine.put("fsync", show(postgres, "fsync"));
        machine.put("synchronous_commit", show(postgres, "synchronous_commit"));
        machine.put("axon", String.valueOf(EventStorageEngine.class.getPackage().getImplementationVersion()));
        return machine;
    }

    private static String line(Path file, String key) {
        return lines(file).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse("unknown");
    }

    private static String firstLine(Path file) {
        return lines(file).stream().findFirst().orElse("unknown");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String show(DataSource postgres, String setting) {
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("a setting cannot be read: " + setting, e);
        }
    }
}
