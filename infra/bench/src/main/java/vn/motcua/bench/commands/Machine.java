package vn.motcua.bench.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Where it was measured: without it a number says nothing. */
final class Machine {

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path LOAD = Path.of("/proc/loadavg");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    static Map<String, String> describe(DataSource postgres) {
        Map<String, String> machine = new TreeMap<>();
        machine.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("processor", line(CPU, "model name"));
        machine.put("memory", line(MEMORY, "MemTotal"));
        machine.put("load before", firstLine(LOAD));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        machine.put("postgresql", Databases.show(postgres, "server_version"));
        machine.put("fsync", Databases.show(postgres, "fsync"));
        machine.put("synchronous_commit", Databases.show(postgres, "synchronous_commit"));
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
}
