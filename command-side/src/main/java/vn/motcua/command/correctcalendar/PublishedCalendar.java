package vn.motcua.command.correctcalendar;

import io.vavr.collection.Vector;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import vn.motcua.command.GivenChange;
import vn.motcua.command.Role;
import vn.motcua.command.calendar.CalendarFile;
import vn.motcua.command.calendar.CalendarVersions;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.command.dossier.OneStopCentre;
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
        GivenChange change = new GivenChange(message, centre.clock());
        CalendarVersions versions =
                corrections.foldLeft(CalendarVersions.startingFrom(ORIGINAL), CalendarVersions::with);
        CalendarCorrected corrected = GivenChange.accepted(
                CorrectCalendarRules.decide(command, change.caller(), versions, centre.catalogue()));
        change.apply(Role.ADMIN, corrected);
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
