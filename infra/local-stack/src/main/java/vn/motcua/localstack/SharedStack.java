package vn.motcua.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.localstack.process.LocalProcessException;

/** The one stack of a test JVM. */
final class SharedStack {

    private static final Path FOLDER = Path.of("target", "local-stack").toAbsolutePath();

    private SharedStack() {}

    static LocalStack get() {
        return Holder.STACK;
    }

    private static LocalStack start() {
        try {
            Files.createDirectories(FOLDER);
            sweep();
            Path data = Files.createTempDirectory(FOLDER, "shared-");
            LocalStack stack = LocalStack.builder()
                    .data(data)
                    .lateElasticsearch()
                    .withoutDurability()
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack), "local-stack-close"));
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(LocalStack stack) {
        stack.close();
        DataFolder.delete(stack.data());
    }

    /** Deletes what killed test runs have left. */
    private static void sweep() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(FOLDER, "shared-*")) {
            for (Path folder : folders) {
                try (DataFolder unused = DataFolder.lock(folder)) {
                    DataFolder.delete(unused.root());
                } catch (LocalProcessException e) {
                    // Another JVM works there.
                    continue;
                }
            }
        }
    }

    private static final class Holder {
        static final LocalStack STACK = start();
    }
}
