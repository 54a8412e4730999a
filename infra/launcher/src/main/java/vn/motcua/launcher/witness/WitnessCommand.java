package vn.motcua.launcher.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.note.KeyType;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.VerifierKey;
import vn.motcua.witness.WitnessServer;

/** Runs a witness until Ctrl-C or SIGTERM. It is worth something only if somebody else than the centre runs it, on another machine. */
@Command(
        name = "witness",
        description = "runs a witness (bên làm chứng): a second party that cosigns the log's checkpoints",
        mixinStandardHelpOptions = true)
public final class WitnessCommand implements Callable<Integer> {

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8090",
            description = "where it listens (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "the address it listens on (default: ${DEFAULT-VALUE})")
    private InetAddress address;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:motcua.root:-.}/data",
            description = "its key and its memory are kept in DIR/witness (default: the folder data of the checkout)")
    private Path data;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "witness.local",
            description = "its name when its key is made (default: ${DEFAULT-VALUE})")
    private String name;

    @Option(
            names = "--log",
            paramLabel = "KEY",
            description = "a verifier key of a log that it watches, may be repeated (default: those in DIR/ledger-key)")
    private List<String> logs = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw usage("--port must be 0 to 65535 / cổng phải từ 0 đến 65535");
        }
        List<TrustPolicy> watched = watched();
        CountDownLatch ended = new CountDownLatch(1);
        WitnessServer server = WitnessServer.start(
                data.toAbsolutePath().normalize().resolve("witness"), name, watched, address, port, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "witness-stop"));
        PrintWriter out = spec.commandLine().getOut();
        watched.forEach(log -> out.println("watches  " + log.origin()));
        out.println("key      " + server.verifierKey());
        out.println("ready    " + server.url());
        out.flush();
        ended.await();
        return CommandLine.ExitCode.OK;
    }

    /** The JVM would end with the number of the signal; a stop that was asked for is 0. */
    private static void stop(WitnessServer server) {
        try {
            server.close();
        } catch (IOException e) {
            Runtime.getRuntime().halt(CommandLine.ExitCode.SOFTWARE);
        }
        Runtime.getRuntime().halt(CommandLine.ExitCode.OK);
    }

    private List<TrustPolicy> watched() throws IOException {
        List<String> texts = logs.isEmpty() ? keysOfTheDataFolder() : logs;
        if (texts.isEmpty()) {
            throw usage("give the log's verifier key: --log KEY (see /api/ledger/keys) / cần khóa kiểm chứng của sổ");
        }
        Map<String, List<VerifierKey>> byOrigin = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (String text : texts) {
            try {
                VerifierKey key = VerifierKey.parse(text.strip());
                if (key.type() == KeyType.ED25519) {
                    byOrigin.computeIfAbsent(key.name(), origin -> new ArrayList<>())
                            .add(key);
                } else {
                    faults.add("--log " + text + ": the key of a witness, not of a log / khóa của bên làm chứng");
                }
            } catch (MalformedException e) {
                faults.add("--log " + text + ": " + e.sentence());
            }
        }
        if (!faults.isEmpty()) {
            throw usage(String.join(System.lineSeparator(), faults));
        }
        return byOrigin.entrySet().stream()
                .map(log -> TrustPolicy.ofLog(log.getKey(), log.getValue()))
                .toList();
    }

    private List<String> keysOfTheDataFolder() throws IOException {
        Path folder = data.resolve("ledger-key");
        List<String> keys = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.vkey")) {
                for (Path file : files) {
                    keys.add(Files.readString(file).strip());
                }
            }
        }
        return keys;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
