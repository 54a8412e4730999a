package vn.motcua.command.dossier;

import java.time.Clock;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.command.catalogue.Catalogue;

/**
 * What the one-stop centre (bộ phận một cửa) lends to every dossier: its clock, calendar, catalogue and number book. The
 * only thing that {@code Dossier} needs beside the event store.
 *
 * @param department the centre's own department code; its reception, cashier and return desk serve every department
 * @param clock what "now" is
 * @param calendar working days and due dates
 * @param catalogue procedures and departments
 * @param numbers where dossier numbers are taken
 */
public record OneStopCentre(
        String department, Clock clock, WorkingCalendar calendar, Catalogue catalogue, DossierNumbers numbers) {}
