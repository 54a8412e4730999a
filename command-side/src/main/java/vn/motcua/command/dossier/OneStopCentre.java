package vn.motcua.command.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.Refusal;
import vn.motcua.command.calendar.Calendars;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.events.dossier.DossierCode;

/**
 * What the one-stop centre (bộ phận một cửa) lends to every dossier: its clock, calendars, catalogue and number book. The
 * only thing that {@code Dossier} needs beside the event store.
 *
 * @param department the centre's own department code; its reception, cashier and return desk serve every department
 * @param clock what "now" is
 * @param calendars the working calendars in force
 * @param catalogue procedures and departments
 * @param numbers where dossier numbers are taken
 * @param processesBindFrom the first day in Vietnam on which a dossier that begins to be worked on runs by its procedure's
 *     electronic process; {@link LocalDate#MIN}: always, {@link LocalDate#MAX}: every process is ad hoc
 */
public record OneStopCentre(
        String department,
        Clock clock,
        Calendars calendars,
        Catalogue catalogue,
        DossierNumbers numbers,
        LocalDate processesBindFrom) {

    /** A centre in which the electronic processes have always been binding. */
    public OneStopCentre(
            String department, Clock clock, Calendars calendars, Catalogue catalogue, DossierNumbers numbers) {
        this(department, clock, calendars, catalogue, numbers, LocalDate.MIN);
    }

    /** The calendar that the centre itself works by. */
    public WorkingCalendar calendar() {
        return calendars.of(department);
    }

    /**
     * Takes the next code of an agency; asked only after every rule has passed.
     *
     * @throws CommandRefusedException when the agency's numbers of that day are all taken
     */
    String nextCode(String agency, LocalDate day) {
        OptionalInt number = numbers.take(agency, day);
        if (number.isEmpty()) {
            throw new CommandRefusedException(List.of(numbersExhausted(agency, day)));
        }
        return new DossierCode(agency, day, number.getAsInt()).toString();
    }

    private static Refusal numbersExhausted(String agency, LocalDate day) {
        return Refusal.conflict(
                "dossier.numbers-exhausted",
                LegalBasis.AGENCY_CODES,
                Map.of(
                        "agency", agency,
                        "day", day.toString(),
                        "most", Integer.toString(DossierCode.MAX_NUMBER)),
                "Cơ quan %s đã cấp hết %d số hồ sơ của ngày %s; hãy tiếp nhận vào ngày làm việc sau."
                        .formatted(agency, DossierCode.MAX_NUMBER, day),
                "Agency %s has taken all %d dossier numbers of %s; take the dossier in on the next working day."
                        .formatted(agency, DossierCode.MAX_NUMBER, day));
    }
}
