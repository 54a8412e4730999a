package vn.motcua.api.catalogue;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.command.catalogue.CatalogueBook;

/**
 * Enters changes of the catalogue into this node's book: those of this node at once, those of other nodes within
 * {@value #PAUSE_SECONDS} seconds. A version is published for a day, so the seconds decide nothing.
 */
@Component
class CatalogueFollower {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueFollower.class);
    private static final int PAUSE_SECONDS = 2;

    private final CatalogueLedger ledger;
    private final CatalogueBook book;
    private final ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "catalogue-follower");
        thread.setDaemon(true);
        return thread;
    });

    CatalogueFollower(CatalogueLedger ledger, CatalogueBook book) {
        this.ledger = ledger;
        this.book = book;
        poll.scheduleWithFixedDelay(this::tryToCatchUp, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        poll.shutdownNow();
    }

    /** Reads what the book does not know yet. */
    void catchUp() {
        ledger.catchUp(book);
    }

    private void tryToCatchUp() {
        try {
            catchUp();
        } catch (RuntimeException away) {
            LOG.warn(
                    "changes of the catalogue cannot be read now: {}",
                    away.getClass().getName());
        }
    }
}
