package vn.motcua.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --data}, the same for every command that reads or writes the data folder. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:motcua.root:-.}/data",
            description = "where data, logs and keys are kept (default: the folder data of the checkout)")
    private Path folder;

    Path folder() {
        return folder.toAbsolutePath().normalize();
    }

    Path issuer() {
        return folder().resolve("issuer");
    }
}
