package vn.motcua.command.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.calendar.CalendarFile;
import vn.motcua.command.calendar.Calendars;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.CatalogueFile;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.DossierEvent;

/** Tells what happened to a dossier, what is asked for next, and what comes of it. */
public final class Story {

    public static final WorkingCalendar CALENDAR = CalendarFile.bundled();
    public static final Catalogue CATALOGUE = CatalogueFile.bundled();

    /** Friday, 27 October 2023, 09:32 in Vietnam. */
    public static final Instant FRIDAY = at("2023-10-27T09:32");

    private final List<GenericEventMessage<DossierEvent>> past = new ArrayList<>();
    private Instant now = FRIDAY;
    private Calendars calendars = CALENDAR;
    private Instant occurredAt;
    private Long expectedVersion;
    /** Most stories are about other rules than those of a process. */
    private LocalDate processesBindFrom = LocalDate.MAX;

    private OptionalInt nextNumber = OptionalInt.of(361);

    private Story() {}

    /** Nothing has happened yet. */
    public static Story ofNewDossier() {
        return new Story();
    }

    /** What {@code caller} did first, on the Friday. */
    public static Story given(Caller caller, DossierEvent... events) {
        return new Story().and(caller, FRIDAY, events);
    }

    /** A local date and time in Vietnam. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant();
    }

    /** What {@code caller} did next, on the Friday. */
    public Story and(Caller caller, DossierEvent... events) {
        return and(caller, FRIDAY, events);
    }

    /** What {@code caller} did then. */
    public Story and(Caller caller, Instant when, DossierEvent... events) {
        return and(caller, Source.API, when, events);
    }

    /** What came in through {@code source} then. */
    public Story and(Caller caller, Source source, Instant when, DossierEvent... events) {
        Provenance provenance =
                new Provenance(caller.actingAs(caller.roles().iterator().next()), "earlier", null, source, when);
        Arrays.stream(events).forEach(event -> past.add(new GenericEventMessage<>(event, provenance.toMetadata())));
        return this;
    }

    /** It is now {@code instant}. */
    public Story at(Instant instant) {
        now = instant;
        return this;
    }

    /** The procedure's electronic process is binding. */
    public Story byProcess() {
        processesBindFrom = LocalDate.MIN;
        return this;
    }

    /** These calendars are in force now. */
    public Story by(Calendars inForce) {
        calendars = inForce;
        return this;
    }

    /** The command tells of {@code instant}. */
    public Story tellingOf(Instant instant) {
        occurredAt = instant;
        return this;
    }

    /** The caller has seen that version of the dossier. */
    public Story seenAtVersion(long version) {
        expectedVersion = version;
        return this;
    }

    /** All numbers of the day are taken. */
    public Story withoutNumbersLeft() {
        nextNumber = OptionalInt.empty();
        return this;
    }

    /** What comes of the command. */
    public ResultValidator<Dossier> when(Caller caller, Object command) {
        AggregateTestFixture<Dossier> fixture = new AggregateTestFixture<>(Dossier.class);
        fixture.registerInjectableResource(new OneStopCentre(
                People.CENTRE,
                Clock.fixed(now, VietnamTime.ZONE),
                calendars,
                CATALOGUE,
                (agency, day) -> nextNumber,
                processesBindFrom));
        CommandMetadata metadata = CommandMetadata.of(caller, Source.API)
                .withCommandId("command-1")
                .withTraceId("trace-1")
                .expecting(expectedVersion)
                .occurredAt(occurredAt);
        return fixture.given(past).when(command, metadata.toMap());
    }

    /** Asserts that exactly {@code rules}, in this order, refuse the command, and that nothing happens. */
    public void refuses(Caller caller, Object command, String... rules) {
        when(caller, command)
                .expectNoEvents()
                .expectException(CommandRefusedException.class)
                .expectExceptionMessage("refused by " + String.join(", ", rules));
    }

    /** A matcher for whatever {@code assertion} asserts of the events. */
    public static Matcher<List<? super EventMessage<?>>> satisfying(Consumer<List<EventMessage<?>>> assertion) {
        return new CustomMatcher<>("events as asserted") {
            @Override
            @SuppressWarnings("unchecked") // The fixture gives the list of published messages.
            public boolean matches(Object events) {
                assertion.accept((List<EventMessage<?>>) events);
                return true;
            }
        };
    }
}
