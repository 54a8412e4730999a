package vn.motcua.command;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import vn.motcua.events.Provenance;
import vn.motcua.events.VietnamTime;

/**
 * A command to what the centre works by (catalogue, calendar, absences) while it is handled: who gives it, when, and what its events
 * carry beside their payload.
 */
public final class GivenChange {

    private final CommandMetadata metadata;
    private final String commandId;
    private final Instant now;

    /**
     * @param message with the {@link CommandMetadata} that travelled with it
     * @param clock the centre's
     */
    public GivenChange(CommandMessage<?> message, Clock clock) {
        this.metadata = CommandMetadata.from(message.getMetaData());
        this.commandId = metadata.commandId() == null ? message.getIdentifier() : metadata.commandId();
        // The ledger keeps microseconds.
        this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Who gives it. */
    public Caller caller() {
        return metadata.caller();
    }

    /** When it is handled, in microseconds. */
    public Instant now() {
        return now;
    }

    /** The day in Vietnam on which it is handled. */
    public LocalDate today() {
        return VietnamTime.day(now);
    }

    /**
     * What was decided.
     *
     * @throws CommandRefusedException with what refused it
     */
    public static <T> T accepted(Either<Seq<Refusal>, T> decided) {
        return decided.getOrElseThrow(refusals -> new CommandRefusedException(refusals.asJava()));
    }

    /**
     * Applies an event to the aggregate that is handling the command.
     *
     * @param role in which the caller gave it
     */
    public void apply(Role role, Object event) {
        Provenance provenance =
                new Provenance(caller().actingAs(role), commandId, metadata.traceId(), metadata.source(), now);
        AggregateLifecycle.apply(event, MetaData.from(provenance.toMetadata()));
    }
}
