package vn.motcua.command.correctcalendar;

import io.vavr.collection.Vector;
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
import vn.motcua.command.calendar.CalendarFile;
import vn.motcua.command.calendar.CalendarVersions;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.events.Provenance;
import vn.motcua.events.calendar.CalendarCorrected;
import vn.motcua.events.calendar.CalendarEvent;

/** The working calendar as an aggregate: what was announced on top of the one that the programme comes with. */
@AggregateRoot(type = "WorkingCalendar")
public class PublishedCalendar {

    private static final WorkingCalendar ORIGINAL = CalendarFile.bundled();

    @AggregateIdentifier
    private String stream;

    private Vector<CalendarCorrected> corrections = Vector.empty();

    /** For Axon: the calendar before its first correction. */
    protected PublishedCalendar() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CalendarAnswer handle(CorrectCalendar command, CommandMessage<?> message, OneStopCentre centre) {
        CommandMetadata metadata = CommandMetadata.from(message.getMetaData());
        CalendarVersions versions =
                corrections.foldLeft(CalendarVersions.startingFrom(ORIGINAL), CalendarVersions::with);
        CalendarCorrected corrected = CorrectCalendarRules.decide(
                        command, metadata.caller(), versions, centre.catalogue())
                .getOrElseThrow(refusals -> new CommandRefusedException(refusals.asJava()));
        // The ledger keeps microseconds.
        Instant now = centre.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Provenance provenance = new Provenance(
                metadata.caller().actingAs(Role.ADMIN),
                metadata.commandId() == null ? message.getIdentifier() : metadata.commandId(),
                metadata.traceId(),
                metadata.source(),
                now);
        AggregateLifecycle.apply(corrected, MetaData.from(provenance.toMetadata()));
        return new CalendarAnswer(
                corrected.number(),
                versions.with(corrected).of(corrected.department()).version());
    }

    @EventSourcingHandler
    void on(CalendarCorrected event) {
        stream = CalendarEvent.STREAM;
        corrections = corrections.append(event);
    }
}
