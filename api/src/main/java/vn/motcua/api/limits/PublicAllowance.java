package vn.motcua.api.limits;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;

/** What each client may ask of the public look-up, whether by a program or on a page: one allowance for both. */
@Component
public class PublicAllowance {

    private final ClientAddress clients;
    private final PublicRateLimit limit;

    PublicAllowance(LimitProperties properties) {
        this.clients = new ClientAddress(properties.trustedProxies());
        this.limit = new PublicRateLimit(
                properties.publicBurst(),
                properties.publicPerMinute(),
                properties.clients(),
                TimeMeter.SYSTEM_NANOTIME);
    }

    /**
     * Takes one request from the client's allowance.
     *
     * @throws ProblemException 429 with the time to wait, when nothing is left of it
     */
    public void check(HttpServletRequest request) {
        Duration wait = limit.waitBefore(clients.of(request));
        if (!wait.isZero()) {
            throw ProblemException.retryLater(
                    ProblemType.TOO_MANY_REQUESTS,
                    wait.plusSeconds(1),
                    "Quá nhiều yêu cầu từ địa chỉ này; hãy thử lại sau ít giây.",
                    "Too many requests from this address; try again in a few seconds.");
        }
    }
}
