package vn.motcua.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.motcua.bench.commands.CommandsBench;
import vn.motcua.bench.freshness.FreshnessBench;
import vn.motcua.bench.proofs.ProofsBench;
import vn.motcua.bench.tamper.TamperBench;
import vn.motcua.bench.worklist.SweepBench;
import vn.motcua.bench.worklist.WorklistBench;

/** {@code ./motcua bench NAME}: measures, prints, and keeps the numbers in a file. */
@Command(
        name = "bench",
        description = "Measures this system on this machine / Đo hiệu năng trên máy này",
        mixinStandardHelpOptions = true,
        subcommands = {
            CommandsBench.class,
            FreshnessBench.class,
            TamperBench.class,
            ProofsBench.class,
            SweepBench.class,
            WorklistBench.class
        })
public final class Bench {

    private Bench() {}

    /** Exit codes: 0 measured, 1 failed (one line says why), 2 wrong usage. */
    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new Bench());
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println("bench failed: " + failure);
            return 1;
        });
        System.exit(arguments.length == 0 ? usage(commandLine) : commandLine.execute(arguments));
    }

    private static int usage(CommandLine commandLine) {
        commandLine.usage(commandLine.getErr());
        return 2;
    }
}
