package vn.motcua.api.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import vn.motcua.localstack.issuer.TokenHolder;

/**
 * A command of {@code ./motcua} that has run against the application under test.
 *
 * @param exitCode 0 done, 1 failed, 2 wrong usage
 * @param output what it printed, errors too
 */
public record Launched(int exitCode, String output) {

    /** Runs a command with a token of that role, and waits for it. */
    public static Launched run(Callable<Integer> command, int port, String role, String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter out = new PrintWriter(output, true);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", "http://127.0.0.1:" + port, "--token", token(role)));
        int exitCode = new CommandLine(command)
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    out.println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(all.toArray(new String[0]));
        return new Launched(exitCode, output.toString());
    }

    /** A token that the application under test knows. */
    public static String token(String role) {
        return Api.token(new TokenHolder(role + "-1", role, List.of(role), null));
    }
}
