package vn.motcua.command.cataloguekeeping;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.events.Provenance;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.catalogue.CatalogueEvent;

/** One change of the catalogue while it is handled: who gives it, when, and what its events carry beside their payload. */
final class GivenChange {

    private final CommandMetadata metadata;
    private final String commandId;
    private final Instant now;

    GivenChange(CommandMessage<?> message, Clock clock) {
        this.metadata = CommandMetadata.from(message.getMetaData());
        this.commandId = metadata.commandId() == null ? message.getIdentifier() : metadata.commandId();
        // The ledger keeps microseconds.
        this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Caller caller() {
        return metadata.caller();
    }

    LocalDate today() {
        return VietnamTime.day(now);
    }

    /** Applies what was decided, or throws what refused it. */
    void apply(Either<Seq<Refusal>, ? extends List<? extends CatalogueEvent>> decided) {
        List<? extends CatalogueEvent> events =
                decided.getOrElseThrow(refusals -> new CommandRefusedException(refusals.asJava()));
        Role role = caller().has(Role.ADMIN) ? Role.ADMIN : Role.IMPORTER;
        MetaData carried = MetaData.from(
                new Provenance(caller().actingAs(role), commandId, metadata.traceId(), metadata.source(), now)
                        .toMetadata());
        events.forEach(event -> AggregateLifecycle.apply(event, carried));
    }
}
