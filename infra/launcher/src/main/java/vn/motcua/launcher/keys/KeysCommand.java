package vn.motcua.launcher.keys;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Changes keys without a gap: the new one is added, both are good for a while, the old one is retired. */
@Command(
        name = "keys",
        description = "shows and changes the keys that sign the ledger and those that protect personal data",
        subcommands = {ListKeys.class, AddKey.class, RetireKey.class, RotateMasterKey.class, RemoveMasterKey.class},
        mixinStandardHelpOptions = true)
public final class KeysCommand implements Runnable {

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command / Thiếu lệnh");
    }
}
