package vn.motcua.eventstore.aggregate;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends a command once more, at once, when another node wrote the stream in between. The failed attempt was rolled back and has
 * evicted the aggregate from the cache, so the second one decides on the stream as it is now. A second conflict is the sender's.
 */
public final class RetryOnceOnConflict implements RetryScheduler {

    @Override
    public boolean scheduleRetry(
            @SuppressWarnings("rawtypes") CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        if (failures.size() > 1 || !(lastFailure instanceof ConcurrencyException)) {
            return false;
        }
        dispatch.run();
        return true;
    }
}
