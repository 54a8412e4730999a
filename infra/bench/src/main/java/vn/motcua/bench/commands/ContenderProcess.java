package vn.motcua.bench.commands;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/**
 * One contender in a process of its own, so that the compiler of its JVM sees one event store, as it does in an application, and
 * not the mixture of all. Reads a setting and then rounds from standard input, a line of JSON each; writes a measurement a line.
 * Ends with its input, so it never outlives the bench.
 */
final class ContenderProcess {

    private ContenderProcess() {}

    /**
     * @param arguments none: a command line is visible to others and the setting has passwords
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        PrintStream answers = System.out;
        // What libraries print must not be taken for an answer.
        System.setOut(System.err);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        JsonMapper json = new JsonMapper();
        ContenderSetting setting = json.readValue(input.readLine(), ContenderSetting.class);
        try (Contender contender = setting.kind().open(setting)) {
            String line;
            while ((line = input.readLine()) != null) {
                Round round = json.readValue(line, Round.class);
                Measurement measurement = Load.run(
                        contender,
                        round.inFlight(),
                        Duration.ofMillis(round.warmUpMillis()),
                        Duration.ofMillis(round.measuredMillis()));
                contender.afterRound();
                answers.println(json.writeValueAsString(measurement));
                answers.flush();
            }
        }
        System.exit(0);
    }
}
