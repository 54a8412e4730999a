package vn.motcua.launcher;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import vn.motcua.launcher.importing.CatalogueCommand;
import vn.motcua.launcher.importing.ExportCommand;
import vn.motcua.launcher.importing.ImportCommand;
import vn.motcua.launcher.keys.KeysCommand;
import vn.motcua.launcher.witness.WitnessCommand;

/** The commands of {@code ./motcua}. Exit codes: 0 done, 1 failed (one line says why), 2 wrong usage. */
@Command(
        name = "motcua",
        description = "Event-sourced backend of a provincial one-stop centre (một cửa).",
        subcommands = {
            RunCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            CatalogueCommand.class,
            TokenCommand.class,
            WitnessCommand.class,
            KeysCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "motcua 0.1.0",
        footer = {
            "",
            "Run by the script itself:",
            "  test                 all unit tests, then all integration tests",
            "  verify ...           checks a receipt, consistency, fsck or diff",
            "  bench NAME ...       benchmarks, for instance: bench commands"
        })
public final class Motcua implements Runnable {

    @Spec
    private CommandLine.Model.CommandSpec spec;

    private Motcua() {}

    /**
     * Runs one command and ends the JVM with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Motcua());
        line.setExecutionExceptionHandler(Motcua::fail);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command / Thiếu lệnh");
    }

    /** One line, whatever went wrong: a stack trace says nothing to an operator. */
    private static int fail(Exception failure, CommandLine line, ParseResult parsed) {
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        PrintWriter error = line.getErr();
        error.println("motcua: " + reason.lines().findFirst().orElse(reason));
        error.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
