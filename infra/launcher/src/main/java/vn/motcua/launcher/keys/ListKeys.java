package vn.motcua.launcher.keys;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;
import vn.motcua.sealer.LedgerKey;
import vn.motcua.sealer.LedgerKeyFiles;

/** Prints a line for each key of the log: its id, whether it signs, and its verifier key. */
@Command(
        name = "list",
        description = "prints the log's keys: id, whether it signs or is retired, verifier key",
        mixinStandardHelpOptions = true)
final class ListKeys implements Callable<Integer> {

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private LedgerKeyOptions options;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (LedgerKey key : new LedgerKeyFiles(options.keys(), options.origin()).all()) {
            out.println(key.id() + "  " + (key.signs() ? "signs  " : "retired") + "  "
                    + key.verifierKey().encoded());
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
