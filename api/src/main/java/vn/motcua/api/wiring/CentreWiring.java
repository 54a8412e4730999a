package vn.motcua.api.wiring;

import java.time.Clock;
import java.util.OptionalInt;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.command.calendar.CalendarBook;
import vn.motcua.command.calendar.CalendarFile;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.dossier.DossierNumbers;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.events.dossier.DossierCode;
import vn.motcua.eventstore.numbering.DailyNumbers;
import vn.motcua.eventstore.numbering.DailyNumbersExhaustedException;

/** What the centre lends to every dossier: clock, calendar, catalogue and the book of numbers. */
@Configuration(proxyBeanMethods = false)
class CentreWiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Corrections of the calendar are entered as they are found in the ledger. */
    @Bean
    CalendarBook calendarBook() {
        return new CalendarBook(CalendarFile.bundled());
    }

    @Bean
    OneStopCentre oneStopCentre(
            CentreProperties properties,
            Clock clock,
            CalendarBook calendars,
            Catalogue catalogue,
            DossierNumbers dossierNumbers) {
        return new OneStopCentre(
                properties.department(), clock, calendars, catalogue, dossierNumbers, properties.processesBindFrom());
    }

    @Bean
    DossierNumbers dossierNumbers(DailyNumbers numbers) {
        return (agency, day) -> {
            try {
                return OptionalInt.of(numbers.next(agency, day, DossierCode.MAX_NUMBER));
            } catch (DailyNumbersExhaustedException full) {
                return OptionalInt.empty();
            }
        };
    }
}
