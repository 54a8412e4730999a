package vn.motcua.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The launcher in a JVM of its own, over a folder that looks like a built checkout with the stand-in application. */
final class Launched implements AutoCloseable {

    private final Process process;
    private final Path output;

    private Launched(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Launched with(Path root, String... arguments) throws IOException {
        pack(root.resolve("api/target/api-0-exec.jar"));
        Path output = Files.createTempFile(root, "output", ".txt");
        String checkout = System.getProperty("motcua.root");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dsun.stderr.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dmotcua.root=" + root,
                "-Dmotcua.elasticsearch.home=" + checkout + "/infra/local-stack/elasticsearch-node/target/home",
                "-cp",
                System.getProperty("java.class.path"),
                Motcua.class.getName()));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Launched(process, output);
    }

    private static void pack(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInApplication.class.getName());
        Path classes = Path.of("target", "test-classes");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(file, manifest);
                Stream<Path> files = Files.list(classes.resolve("vn/motcua/launcher"))) {
            for (Path source : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                archive.putNextEntry(new JarEntry(classes.relativize(source).toString()));
                Files.copy(source, archive);
            }
        }
    }

    Process process() {
        return process;
    }

    List<String> output() {
        try {
            return Files.readAllLines(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady() {
        return output().stream().anyMatch(line -> line.startsWith("ready "));
    }

    /** The servers and the application that it has started and that still live. */
    static List<ProcessHandle> recordedIn(Path data) throws IOException {
        List<ProcessHandle> alive = new ArrayList<>();
        if (!Files.isDirectory(data.resolve("run"))) {
            return alive;
        }
        try (Stream<Path> files = Files.list(data.resolve("run"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(name -> name.toString().endsWith(".pid"))::iterator) {
                long pid = Long.parseLong(Files.readString(file).split(" ")[0]);
                ProcessHandle.of(pid).ifPresent(alive::add);
            }
        }
        return alive;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
