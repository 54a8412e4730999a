package vn.motcua.launcher.keys;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;
import vn.motcua.sealer.LedgerKeyFiles;
import vn.motcua.transparency.note.VerifierKey;

/** Makes a key that signs beside the present ones from the application's next start on. */
@Command(
        name = "add",
        description = "makes a further key that signs; prints its verifier key",
        mixinStandardHelpOptions = true)
final class AddKey implements Callable<Integer> {

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private LedgerKeyOptions options;

    @Override
    public Integer call() throws IOException {
        VerifierKey added = new LedgerKeyFiles(options.keys(), options.origin()).add();
        PrintWriter out = spec.commandLine().getOut();
        out.println(added.encoded());
        out.flush();
        PrintWriter next = spec.commandLine().getErr();
        next.println(
                "It signs beside the others once the application is started again. Publish it, and retire the old key when"
                        + " everybody who verifies has it.");
        next.println(
                "Khóa mới ký cùng các khóa cũ sau khi khởi động lại ứng dụng. Hãy công bố khóa này trước khi cho khóa cũ"
                        + " nghỉ.");
        next.flush();
        return CommandLine.ExitCode.OK;
    }
}
