package vn.motcua.bench.worklist;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.bench.machine.Machine;
import vn.motcua.localstack.LocalStack;

/** A PostgreSQL of the measurement's own, durable as in use, and the file that keeps its numbers. */
final class Scratch {

    private Scratch() {}

    /** What is measured on a centre. */
    interface Work {

        /** Measures; returns the numbers by name. */
        Map<String, Object> measure(ScratchCentre centre) throws Exception;
    }

    /** Runs the work on an empty centre; prints and keeps its numbers. */
    static void run(String name, Path output, PrintWriter out, Work work) throws Exception {
        Path target = Path.of(System.getProperty("motcua.root", ""), "infra", "bench", "target");
        Files.createDirectories(target);
        Path data = Files.createTempDirectory(target, name + "-");
        Map<String, Object> numbers = new LinkedHashMap<>();
        try (LocalStack stack =
                        LocalStack.builder().data(data).withoutElasticsearch().start();
                ScratchCentre centre = new ScratchCentre(stack.postgres().createDatabase(name))) {
            numbers.put("measured at", Instant.now().toString());
            numbers.putAll(Machine.describe(centre.superuser()));
            numbers.putAll(work.measure(centre));
        } finally {
            delete(data);
        }
        numbers.forEach((number, value) -> out.printf("%-34s %s%n", number, value));
        Path file = output == null ? target.resolve("bench-" + name + ".json") : output;
        Files.createDirectories(file.toAbsolutePath().getParent());
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(), numbers);
        out.println("numbers in " + file);
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
