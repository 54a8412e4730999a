package vn.motcua.transparency.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.merkle.MerkleHash;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.ConsistencyProof;
import vn.motcua.transparency.note.Cosigner;
import vn.motcua.transparency.note.NoteSigner;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.note.TestKeys;
import vn.motcua.transparency.note.TrustPolicy;

@DisplayName("A witness")
class WitnessTest {

    private static final String ORIGIN = "motcua.example/log";
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @TempDir
    private Path directory;

    private final NoteSigner logKey = TestKeys.log(ORIGIN, 1);
    private final TestLog log = new TestLog(ORIGIN, "honest");
    private final TestLog fork = new TestLog(ORIGIN, "forked");
    private WitnessState state;
    private Witness witness;

    @BeforeEach
    void start() throws IOException {
        state = WitnessState.open(directory);
        witness = new Witness(
                new Cosigner("witness.example/w", TestKeys.key(21), Clock.fixed(NOW, ZoneOffset.UTC)),
                List.of(TrustPolicy.ofLog(ORIGIN, List.of(logKey.verifierKey()))),
                state);
    }

    @AfterEach
    void stop() throws IOException {
        state.close();
    }

    @Test
    @DisplayName("cosigns the first checkpoint it sees, without proof")
    void first() throws IOException, MalformedException, RejectedException {
        WitnessAnswer answer = witness.addCheckpoint(request(0, log.signed(5, logKey), List.of()));

        assertThat(answer.status()).isEqualTo(200);
        SignedNote cosigned = SignedNote.parse(log.signed(5, logKey) + answer.body());
        TrustPolicy policy = new TrustPolicy(ORIGIN, List.of(logKey.verifierKey()), List.of(witness.verifierKey()), 1);
        assertThat(policy.open(cosigned).cosignatures().get(0).time()).contains(NOW);
        assertThat(policy.open(witness.latest(ORIGIN).orElseThrow())
                        .checkpoint()
                        .size())
                .isEqualTo(5);
    }

    @Test
    @DisplayName("cosigns what is proved to continue the last, and the last again")
    void continues() throws IOException {
        assertStatus(200, request(0, log.signed(5, logKey), List.of()));
        assertStatus(200, request(5, log.signed(5, logKey), List.of()));
        assertStatus(200, request(5, log.signed(9, logKey), log.consistency(5, 9)));
        assertStatus(200, request(9, log.signed(16, logKey), log.consistency(9, 16)));
    }

    @Test
    @DisplayName("cosigns the empty log and what follows it")
    void emptyLog() throws IOException {
        assertStatus(200, request(0, log.signed(0, logKey), List.of()));
        assertStatus(200, request(0, log.signed(0, logKey), List.of()));
        assertStatus(200, request(0, log.signed(3, logKey), List.of()));
    }

    @Test
    @DisplayName("answers 400 to what is no request, or has an old size beyond the checkpoint")
    void malformed() throws IOException {
        String good = new String(request(0, log.signed(5, logKey), List.of()), StandardCharsets.UTF_8);
        assertStatus(400, new byte[0]);
        assertStatus(400, new byte[] {(byte) 0xff});
        assertStatus(400, good.replace("old 0", "old 00").getBytes(StandardCharsets.UTF_8));
        assertStatus(400, good.replace("old 0", "new 0").getBytes(StandardCharsets.UTF_8));
        assertStatus(400, good.replace("\n5\n", "\nfive\n").getBytes(StandardCharsets.UTF_8));
        assertStatus(400, good.stripTrailing().getBytes(StandardCharsets.UTF_8));
        assertStatus(400, request(6, log.signed(5, logKey), List.of()));
        assertThat(witness.latest(ORIGIN)).isEmpty();
    }

    @Test
    @DisplayName("answers 404 for a log that it does not watch")
    void unknownLog() throws IOException {
        TestLog other = new TestLog("other.example", "honest");
        assertStatus(404, request(0, other.signed(5, logKey), List.of()));
    }

    @Test
    @DisplayName("answers 403 without a valid signature of the log")
    void forbidden() throws IOException {
        assertStatus(403, request(0, log.signed(5, TestKeys.log(ORIGIN, 2)), List.of()));
        String moved = log.signed(5, logKey).toString().replace("\n5\n", "\n6\n");
        assertStatus(403, ("old 0\n\n" + moved).getBytes(StandardCharsets.UTF_8));
        assertThat(witness.latest(ORIGIN)).isEmpty();
    }

    @Test
    @DisplayName("answers 409 with the size it has, if the proof starts elsewhere")
    void conflict() throws IOException {
        assertThat(witness.addCheckpoint(request(3, log.signed(5, logKey), log.consistency(3, 5))))
                .isEqualTo(new WitnessAnswer(409, "text/x.tlog.size", "0\n"));
        assertStatus(200, request(0, log.signed(5, logKey), List.of()));
        assertThat(witness.addCheckpoint(request(0, log.signed(9, logKey), List.of())))
                .isEqualTo(new WitnessAnswer(409, "text/x.tlog.size", "5\n"));
        assertStatus(409, request(4, log.signed(4, logKey), List.of()));
    }

    @Test
    @DisplayName("answers 422 to a fork, to a wrong proof, and to a needless one")
    void unprocessable() throws IOException {
        assertStatus(422, request(0, log.signed(5, logKey), List.of(MerkleHash.empty())));
        assertStatus(422, request(0, log.signedAs(0, MerkleHash.leaf(new byte[0]), logKey), List.of()));
        assertStatus(200, request(0, log.signed(5, logKey), List.of()));
        assertStatus(422, request(5, fork.signed(5, logKey), List.of()));
        assertStatus(422, request(5, fork.signed(9, logKey), fork.consistency(5, 9)));
        assertStatus(422, request(5, log.signed(9, logKey), log.consistency(4, 9)));
        assertStatus(422, request(5, log.signed(9, logKey), List.of()));
        assertThat(witness.latest(ORIGIN).orElseThrow().text()).contains("\n5\n");
    }

    @Test
    @DisplayName("remembers across a restart what it has cosigned")
    void restart() throws IOException {
        assertStatus(200, request(0, log.signed(5, logKey), List.of()));
        state.close();
        start();
        assertThat(witness.addCheckpoint(request(0, fork.signed(9, logKey), List.of())))
                .isEqualTo(new WitnessAnswer(409, "text/x.tlog.size", "5\n"));
        assertStatus(422, request(5, fork.signed(9, logKey), fork.consistency(5, 9)));
        assertStatus(200, request(5, log.signed(9, logKey), log.consistency(5, 9)));
    }

    @Test
    @DisplayName("does not keep the signatures of others, which it has not verified")
    void othersSignatures() throws IOException, MalformedException {
        SignedNote note = log.signed(5, logKey)
                .with(fork.signed(5, TestKeys.log("x.example", 3)).signatures().get(0));
        assertStatus(200, request(0, note, List.of()));
        assertThat(witness.latest(ORIGIN).orElseThrow().signatures())
                .extracting(signature -> signature.name())
                .containsExactly(ORIGIN, "witness.example/w");
    }

    @Test
    @DisplayName("does not start on a damaged memory, nor on one that another uses")
    void damagedState() throws IOException {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> WitnessState.open(directory))
                .withMessageContaining("another witness");
        assertStatus(200, request(0, log.signed(5, logKey), List.of()));
        state.close();
        try (Stream<Path> files = Files.list(directory)) {
            Path stored = files.filter(file -> file.toString().endsWith(".checkpoint"))
                    .findFirst()
                    .orElseThrow();
            Path elsewhere =
                    stored.resolveSibling("00" + stored.getFileName().toString().substring(2));
            Files.move(stored, elsewhere);
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> WitnessState.open(directory));
            Files.move(elsewhere, stored);
            Files.writeString(stored, "");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> WitnessState.open(directory))
                    .withMessageContaining("not a signed checkpoint");
        }
    }

    @Test
    @DisplayName("starts again after a write that a crash left half done")
    void halfWritten() throws IOException {
        assertStatus(200, request(0, log.signed(5, logKey), List.of()));
        state.close();
        try (Stream<Path> files = Files.list(directory)) {
            Path stored = files.filter(file -> file.toString().endsWith(".checkpoint"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(stored.resolveSibling(stored.getFileName() + ".new"), "motcua.exam");
        }
        start();
        assertStatus(200, request(5, log.signed(9, logKey), log.consistency(5, 9)));
    }

    @Test
    @DisplayName("cosigns one root per size, however many ask at once")
    void concurrent() throws Exception {
        Map<Long, String> cosigned = new ConcurrentHashMap<>();
        int threads = 4;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                TestLog shown = i % 2 == 0 ? log : fork;
                done.add(pool.submit(() -> {
                    together.await();
                    for (int round = 0; round < 20; round++) {
                        offerNext(shown, cosigned);
                    }
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        long honest = cosigned.entrySet().stream()
                .filter(each -> each.getValue().equals(log.root(each.getKey())))
                .count();
        assertThat(cosigned).isNotEmpty();
        assertThat(honest).as("sizes of the one history, all or none").isIn(0L, (long) cosigned.size());
    }

    /** Asks for the size that the witness has plus one, and notes what was cosigned; no size may be cosigned with two roots. */
    private void offerNext(TestLog shown, Map<Long, String> cosigned) throws IOException, MalformedException {
        long last = 0;
        if (witness.latest(ORIGIN).isPresent()) {
            last = Checkpoint.parse(witness.latest(ORIGIN).get().text()).size();
        }
        long next = last + 1;
        if (witness.addCheckpoint(request(last, shown.signed(next, logKey), shown.consistency(last, next)))
                        .status()
                == 200) {
            String before = cosigned.put(next, shown.root(next));
            assertThat(before).isIn(null, shown.root(next));
        }
    }

    private void assertStatus(int status, byte[] body) throws IOException {
        assertThat(witness.addCheckpoint(body))
                .extracting(WitnessAnswer::status)
                .isEqualTo(status);
    }

    private static byte[] request(long oldSize, SignedNote checkpoint, List<byte[]> proof) {
        return new ConsistencyProof(oldSize, proof, checkpoint).toString().getBytes(StandardCharsets.UTF_8);
    }
}
