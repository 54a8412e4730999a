package vn.motcua.launcher.importing;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings the files of procedures out of a running application and into it. */
@Command(
        name = "catalogue",
        description = "exports and imports the catalogue of procedures, one YAML file each",
        subcommands = {ExportCatalogue.class, ImportCatalogue.class},
        mixinStandardHelpOptions = true)
public final class CatalogueCommand implements Runnable {

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command / Thiếu lệnh: export, import");
    }
}
