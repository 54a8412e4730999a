package vn.motcua.api.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.command.calendar.CalendarBook;
import vn.motcua.events.calendar.CalendarCorrected;
import vn.motcua.events.calendar.CalendarEvent;

/**
 * Enters corrections of the calendar into this node's book: those of the ledger before the first command, those of this node at
 * once, those of other nodes within {@value #PAUSE_SECONDS} seconds. What another node computes in between names the version that it
 * used, and is found among the affected dossiers.
 */
@Component
class CalendarFollower {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarFollower.class);
    private static final int PAUSE_SECONDS = 5;

    private final EventStore ledger;
    private final CalendarBook book;
    private final ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "calendar-follower");
        thread.setDaemon(true);
        return thread;
    });

    CalendarFollower(EventStore ledger, CalendarBook book) {
        this.ledger = ledger;
        this.book = book;
    }

    @PostConstruct
    void start() {
        catchUp();
        poll.scheduleWithFixedDelay(this::tryToCatchUp, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        poll.shutdownNow();
    }

    /** Reads what the book does not know yet. */
    void catchUp() {
        int known = book.versions().corrections().size();
        ledger.readEvents(CalendarEvent.STREAM, known).asStream().forEach(message -> {
            if (message.getPayload() instanceof CalendarCorrected corrected) {
                book.enter(corrected);
            }
        });
    }

    private void tryToCatchUp() {
        try {
            catchUp();
        } catch (RuntimeException away) {
            LOG.warn(
                    "corrections of the calendar cannot be read now: {}",
                    away.getClass().getName());
        }
    }
}
