package vn.motcua.api.freshness;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.query.projection.ProjectionProgress;

/** Lets a reader see its own write: waits until a read model shows the position that the write was answered with. */
@Component
public class Freshness {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** Waiting holds an HTTP thread; more waiters than this would leave too few to answer everybody else. */
    private static final int MOST_WAITERS = 48;

    private final ProjectionProgress progress;
    private final Semaphore waiters = new Semaphore(MOST_WAITERS);

    Freshness(ProjectionProgress progress) {
        this.progress = progress;
    }

    /**
     * Returns once {@code readModel} shows {@code position}.
     *
     * @param position a ledger position; {@code null}: returns at once
     * @throws ProblemException 503 with {@code Retry-After} after five seconds, or when too many wait already
     */
    public void await(String readModel, Long position) {
        if (position == null || progress.await(readModel, position, Duration.ZERO)) {
            return;
        }
        boolean reached = false;
        if (waiters.tryAcquire()) {
            try {
                reached = progress.await(readModel, position, LONGEST_WAIT);
            } finally {
                waiters.release();
            }
        }
        if (!reached) {
            throw ProblemException.retryLater(
                    ProblemType.POSITION_NOT_REACHED,
                    RETRY_AFTER,
                    "Dữ liệu tra cứu chưa cập nhật đến vị trí yêu cầu; hãy thử lại.",
                    "This view does not show the requested position yet; try again.");
        }
    }
}
