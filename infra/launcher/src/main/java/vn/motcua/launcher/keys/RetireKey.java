package vn.motcua.launcher.keys;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.sealer.LedgerKeyFiles;

/** Ends that a key signs. What it has signed can be verified for ever. */
@Command(
        name = "retire",
        description = "deletes the private half of a key; its verifier key stays and goes on being published",
        mixinStandardHelpOptions = true)
final class RetireKey implements Callable<Integer> {

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the key's id, as list prints it")
    private String id;

    @Mixin
    private LedgerKeyOptions options;

    @Override
    public Integer call() throws IOException {
        new LedgerKeyFiles(options.keys(), options.origin()).retire(id, options.checkpoints());
        PrintWriter next = spec.commandLine().getErr();
        next.println(id + " signs no more once the application is started again"
                + " / không ký nữa sau khi khởi động lại ứng dụng");
        next.flush();
        return CommandLine.ExitCode.OK;
    }
}
