package vn.motcua.launcher.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the file of each procedure: all versions, and the electronic processes. */
@Command(name = "export", description = "writes one file for each procedure", mixinStandardHelpOptions = true)
final class ExportCatalogue implements Callable<Integer> {

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the folder to write to; files in it are replaced")
    private Path folder;

    @Mixin
    private ServerAccess server;

    @Override
    public Integer call() throws InterruptedException {
        CatalogueClient client = new CatalogueClient(server.url());
        List<String> codes = client.codes();
        try {
            Files.createDirectories(folder);
            for (String code : codes) {
                Files.writeString(folder.resolve(code + ".yaml"), client.file(code), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new ImportFailedException("không ghi được / cannot write: " + folder);
        }
        spec.commandLine().getOut().printf("%s: %,d thủ tục / procedures%n", folder, codes.size());
        return CommandLine.ExitCode.OK;
    }
}
