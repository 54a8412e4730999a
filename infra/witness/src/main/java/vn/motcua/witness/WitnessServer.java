package vn.motcua.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.note.Cosigner;
import vn.motcua.transparency.note.KeyType;
import vn.motcua.transparency.note.SigningKey;
import vn.motcua.transparency.note.SigningKeyFile;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.VerifierKey;
import vn.motcua.transparency.witness.Witness;
import vn.motcua.transparency.witness.WitnessAnswer;
import vn.motcua.transparency.witness.WitnessState;

/**
 * A running witness. {@code POST /add-checkpoint} as in C2SP tlog-witness; {@code GET /key} gives its verifier key.
 *
 * <p>Its folder holds {@code witness.key} (mode 0600), {@code witness.vkey} and {@code state/}, what it has cosigned. To lose the state is to
 * forget what was promised.
 */
public final class WitnessServer implements AutoCloseable {

    private static final int MAX_BODY = 1 << 16;
    private static final int THREADS = 4;

    private final WitnessState state;
    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private WitnessServer(WitnessState state, Witness witness, HttpServer server) {
        this.state = state;
        this.witness = witness;
        this.server = server;
    }

    /**
     * Starts a witness; makes its key on the first start.
     *
     * @param folder its own, created if it is not there
     * @param name its name for a new key: not empty, no space, no plus
     * @param logs whom it watches
     * @param address where it listens
     * @param port 0 for any free one
     * @param clock gives the time of cosignatures
     * @throws IOException if the port is taken, another witness uses the folder, or the key is open to others than its owner
     */
    public static WitnessServer start(
            Path folder, String name, Collection<TrustPolicy> logs, InetAddress address, int port, Clock clock)
            throws IOException {
        Files.createDirectories(folder);
        WitnessState state = WitnessState.open(folder.resolve("state"));
        try {
            SigningKeyFile key = key(folder, name);
            Witness witness = new Witness(new Cosigner(key.name(), key.key(), clock), logs, state);
            WitnessServer started =
                    new WitnessServer(state, witness, HttpServer.create(new InetSocketAddress(address, port), 0));
            started.listen();
            return started;
        } catch (IOException | RuntimeException e) {
            state.close();
            throw e;
        }
    }

    private static SigningKeyFile key(Path folder, String name) throws IOException {
        Path file = folder.resolve("witness.key");
        try {
            if (!Files.exists(file)) {
                new SigningKeyFile(name, KeyType.COSIGNATURE, SigningKey.generate()).writeNew(file);
            }
            SigningKeyFile key = SigningKeyFile.read(file);
            if (key.type() != KeyType.COSIGNATURE) {
                throw new IOException(file + ": not the key of a witness / không phải khóa của bên làm chứng");
            }
            Files.writeString(folder.resolve("witness.vkey"), key.verifierKey().encoded() + "\n");
            return key;
        } catch (MalformedException e) {
            throw new IOException(file + ": " + e.sentence(), e);
        }
    }

    private void listen() {
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** What others verify its cosignatures with. */
    public VerifierKey verifierKey() {
        return witness.verifierKey();
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            switch (request) {
                case "POST /add-checkpoint" -> addCheckpoint(exchange);
                case "GET /key" -> send(exchange, 200, "text/plain; charset=utf-8", verifierKey() + "\n");
                default -> send(exchange, 404, "text/plain; charset=utf-8", "not found / không có\n");
            }
        }
    }

    private void addCheckpoint(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            send(exchange, 413, "text/plain; charset=utf-8", "too long / quá dài\n");
            return;
        }
        WitnessAnswer answer;
        try {
            answer = witness.addCheckpoint(body);
        } catch (IOException e) {
            send(exchange, 503, "text/plain; charset=utf-8", "try again / hãy thử lại\n");
            return;
        }
        send(exchange, answer.status(), answer.contentType(), answer.body());
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** Stops listening, answers what it has begun, and lets another process use the folder. */
    @Override
    public void close() throws IOException {
        server.stop(1);
        threads.shutdown();
        state.close();
    }
}
