package vn.motcua.launcher.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes what files of procedures say anew; a file that says nothing new changes nothing. */
@Command(
        name = "import",
        description = "publishes what the files say anew; the same file twice changes nothing",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 1 if any file was refused; the others are taken in."})
final class ImportCatalogue implements Callable<Integer> {

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR|FILE", description = "a file, or a folder whose *.yaml are read")
    private Path source;

    @Mixin
    private ServerAccess server;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        CatalogueClient client = new CatalogueClient(server.url());
        String token = server.token("admin");
        boolean complete = true;
        for (Path file : files()) {
            try {
                List<Integer> published = client.takeIn(read(file), token);
                out.println(file.getFileName()
                        + (published.isEmpty()
                                ? ": không thay đổi / unchanged"
                                : ": đã công bố phiên bản / published version " + published));
            } catch (ImportFailedException refused) {
                complete = false;
                out.println(file.getFileName() + ": " + refused.getMessage());
            }
        }
        return complete ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private List<Path> files() {
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        try (Stream<Path> files = Files.list(source)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ImportFailedException("không đọc được thư mục / cannot read the folder: " + source);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ImportFailedException("không đọc được tệp / cannot read the file: " + file);
        }
    }
}
