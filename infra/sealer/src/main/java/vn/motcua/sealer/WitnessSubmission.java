package vn.motcua.sealer;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.Sentence;
import vn.motcua.transparency.note.ConsistencyProof;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.note.TextCoding;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.TrustedCheckpoint;

/** Submits the newest checkpoint to the witness (C2SP tlog-witness), on a thread of its own: a slow witness does not hold up the sealer. */
final class WitnessSubmission implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessSubmission.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final int MAX_ATTEMPTS = 3;

    private final WitnessSettings settings;
    private final SealedLedger ledger;
    private final TrustPolicy policy;
    private final CheckpointDirectory directory;
    private final InstantSource clock;
    private final HttpClient http;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "ledger-witness");
    private volatile boolean resting = true;
    private volatile boolean closed;
    private volatile Optional<Sentence> fault = Optional.empty();
    private long witnessed = -1;

    WitnessSubmission(
            WitnessSettings settings, SealedLedger ledger, CheckpointDirectory directory, InstantSource clock) {
        this.settings = settings;
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
        this.policy = new TrustPolicy(ledger.origin(), ledger.verifierKeys(), List.of(settings.key()), 1);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
        thread.setDaemon(true);
        thread.start();
    }

    /** There may be a new checkpoint. */
    void wake() {
        resting = false;
        wakes.release();
    }

    /** Another node seals now, or none. */
    void rest() {
        resting = true;
    }

    /** Why the newest checkpoint is not cosigned. */
    Optional<Sentence> fault() {
        return resting ? Optional.empty() : fault;
    }

    private void run() {
        while (!closed) {
            try {
                Duration wait = fault.isPresent() ? RETRY : settings.refresh();
                boolean unused = wakes.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
                wakes.drainPermits();
                if (!resting && !closed) {
                    submitNewest();
                    fault = Optional.empty();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RejectedException e) {
                fail(e.sentence());
            } catch (MalformedException e) {
                fail(e.sentence());
            } catch (IOException | SQLException | RuntimeException e) {
                fail(new Sentence(
                        "the witness cannot be reached: " + e.getClass().getSimpleName(),
                        "không liên lạc được với bên làm chứng: " + e.getClass().getSimpleName()));
            }
        }
    }

    private void fail(Sentence sentence) {
        if (!fault.equals(Optional.of(sentence))) {
            LOG.error("the newest checkpoint is not cosigned: {}", sentence);
        }
        fault = Optional.of(sentence);
    }

    private void submitNewest()
            throws IOException, SQLException, InterruptedException, MalformedException, RejectedException {
        Optional<StoredCheckpoint> newest = ledger.newest();
        if (newest.isEmpty() || isFresh(newest.get())) {
            return;
        }
        StoredCheckpoint checkpoint = newest.get();
        if (witnessed < 0) {
            witnessed = ledger.newestCosigned().map(StoredCheckpoint::size).orElse(0L);
        }
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            requireNotBehind(checkpoint);
            HttpResponse<String> answer = post(checkpoint);
            if (answer.statusCode() == 200) {
                keep(checkpoint, answer.body());
                return;
            }
            if (answer.statusCode() != 409) {
                throw new RejectedException(
                        "the witness refuses the checkpoint of " + checkpoint.size() + " events, status "
                                + answer.statusCode(),
                        "bên làm chứng từ chối điểm kiểm tra của " + checkpoint.size() + " sự kiện, mã "
                                + answer.statusCode());
            }
            witnessed = TextCoding.decimal(answer.body().strip());
        }
        throw new IOException("the witness does not come to rest");
    }

    private void requireNotBehind(StoredCheckpoint checkpoint) throws RejectedException {
        if (witnessed > checkpoint.size()) {
            throw new RejectedException(
                    "the witness has cosigned " + witnessed + " events, this ledger has sealed " + checkpoint.size()
                            + ": it is an older state or another history",
                    "bên làm chứng đã đồng ký " + witnessed + " sự kiện, sổ này mới niêm phong " + checkpoint.size()
                            + ": đây là trạng thái cũ hoặc một lịch sử khác");
        }
    }

    private boolean isFresh(StoredCheckpoint checkpoint) {
        Instant stale = clock.instant().minus(settings.refresh());
        return checkpoint.cosignedAt().filter(at -> at.isAfter(stale)).isPresent();
    }

    private HttpResponse<String> post(StoredCheckpoint checkpoint)
            throws IOException, SQLException, InterruptedException, MalformedException {
        ConsistencyProof body = new ConsistencyProof(
                witnessed,
                ledger.consistencyHashes(witnessed, checkpoint.size()),
                SignedNote.parse(checkpoint.signed()));
        HttpRequest request = HttpRequest.newBuilder(settings.addCheckpoint())
                .timeout(settings.timeout())
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void keep(StoredCheckpoint checkpoint, String lines)
            throws IOException, SQLException, MalformedException, RejectedException {
        TrustedCheckpoint cosigned = policy.open(checkpoint.signed() + lines);
        Instant at = cosigned.cosignatures().get(0).time().orElseThrow();
        ledger.keepCosignature(checkpoint.size(), settings.key(), at, lines);
        witnessed = checkpoint.size();
        directory.exportCosigned(checkpoint.size(), cosigned.note().toString());
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
