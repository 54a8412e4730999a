package vn.motcua.bench.commands;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A contender that runs in a {@link ContenderProcess}; idle, and so in nobody's way, while another one is measured. */
final class ForkedContender implements AutoCloseable {

    private static final long SECONDS_TO_END = 20;

    private final JsonMapper json = new JsonMapper();
    private final ContenderKind kind;
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    /**
     * Starts the process.
     *
     * @throws IOException when it cannot be started
     */
    ForkedContender(ContenderSetting setting) throws IOException {
        this.kind = setting.kind();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        process = new ProcessBuilder(
                        java.toString(),
                        "-Xms512m",
                        "-Xmx512m",
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ContenderProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        send(setting);
    }

    String name() {
        return kind.title();
    }

    /**
     * Has one round done; what is done in {@code warmUp} is not counted.
     *
     * @throws IOException when the process has ended
     */
    Measurement run(int inFlight, Duration warmUp, Duration measured) throws IOException {
        send(new Round(inFlight, warmUp.toMillis(), measured.toMillis()));
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the process of “" + name() + "” has ended; its reason is printed above");
        }
        return json.readValue(answer, Measurement.class);
    }

    private void send(Object request) throws IOException {
        requests.write(json.writeValueAsString(request));
        requests.newLine();
        requests.flush();
    }

    /** Ends the process: by closing its input, and if that is not enough by force. */
    @Override
    public void close() throws IOException {
        requests.close();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
