package vn.motcua.command.recordabsence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.Role;
import vn.motcua.command.absence.UnitAbsences;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.events.Provenance;
import vn.motcua.events.absence.AbsenceEvent;

/** The absences of one unit as an aggregate. */
@AggregateRoot(type = "AbsenceRegister")
public class AbsenceRegister {

    @AggregateIdentifier
    private String stream;

    private UnitAbsences absences = UnitAbsences.NONE;

    /** For Axon: a register before its first event. */
    protected AbsenceRegister() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AbsenceAnswer handle(RecordAbsence command, CommandMessage<?> message, OneStopCentre centre) {
        CommandMetadata metadata = CommandMetadata.from(message.getMetaData());
        Instant now = now(centre);
        return publish(
                AbsenceRules.decide(absences, command, metadata.caller(), now)
                        .getOrElseThrow(refusals -> new CommandRefusedException(refusals.asJava())),
                metadata,
                message,
                now);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AbsenceAnswer handle(EndAbsence command, CommandMessage<?> message, OneStopCentre centre) {
        CommandMetadata metadata = CommandMetadata.from(message.getMetaData());
        Instant now = now(centre);
        return publish(
                AbsenceRules.decide(absences, command, metadata.caller(), now)
                        .getOrElseThrow(refusals -> new CommandRefusedException(refusals.asJava())),
                metadata,
                message,
                now);
    }

    @EventSourcingHandler
    void on(AbsenceEvent event) {
        stream = AbsenceEvent.stream(event.department());
        absences = absences.with(event);
    }

    /** The ledger keeps microseconds. */
    private static Instant now(OneStopCentre centre) {
        return centre.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static AbsenceAnswer publish(
            AbsenceEvent event, CommandMetadata metadata, CommandMessage<?> message, Instant now) {
        Provenance provenance = new Provenance(
                metadata.caller().actingAs(Role.HEAD),
                metadata.commandId() == null ? message.getIdentifier() : metadata.commandId(),
                metadata.traceId(),
                metadata.source(),
                now);
        AggregateLifecycle.apply(event, MetaData.from(provenance.toMetadata()));
        return new AbsenceAnswer(event.department(), event.number());
    }
}
