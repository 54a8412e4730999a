package vn.motcua.launcher.keys;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.motcua.sealer.CheckpointDirectory;

/** Where the keys that sign are: given, or as the application's environment variables say, or in the data folder. */
final class LedgerKeyOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:motcua.root:-.}/data",
            description = "where data and keys are kept (default: the folder data of the checkout)")
    private Path data;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description =
                    "the folder of the keys that sign (default: MOTCUA_LEDGER_KEYDIRECTORY, or ledger-key in the data"
                            + " folder)")
    private Path keys;

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description =
                    "the folder of the exported checkpoints (default: MOTCUA_LEDGER_CHECKPOINTDIRECTORY, or checkpoints"
                            + " in the data folder)")
    private Path checkpoints;

    @Option(
            names = "--origin",
            paramLabel = "NAME",
            defaultValue = "${env:MOTCUA_LEDGER_ORIGIN:-motcua.local}",
            description = "the log's name (default: MOTCUA_LEDGER_ORIGIN, or motcua.local)")
    private String origin;

    Path keys() {
        return Places.of(keys, "MOTCUA_LEDGER_KEYDIRECTORY", data, "ledger-key");
    }

    CheckpointDirectory checkpoints() {
        return new CheckpointDirectory(
                Places.of(checkpoints, "MOTCUA_LEDGER_CHECKPOINTDIRECTORY", data, "checkpoints"));
    }

    String origin() {
        return origin;
    }
}
