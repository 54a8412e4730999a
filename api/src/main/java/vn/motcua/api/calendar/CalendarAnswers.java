package vn.motcua.api.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.command.calendar.CalendarVersions;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.events.calendar.CalendarCorrected;

/** What administrators are told of the working calendar. */
final class CalendarAnswers {

    private CalendarAnswers() {}

    /**
     * The calendars in force.
     *
     * @param province the one of the province
     * @param units those of units that differ
     * @param corrections what was corrected, the first first
     */
    record InForce(Version province, List<Version> units, List<CalendarCorrected> corrections) {

        static InForce of(CalendarVersions versions) {
            return new InForce(
                    Version.of(null, versions.of(null)),
                    versions.units().stream()
                            .map(unit -> Version.of(unit, versions.of(unit)))
                            .toList(),
                    versions.corrections());
        }
    }

    /**
     * A calendar in force.
     *
     * @param department the unit; {@code null} for the province's
     * @param version its name, as appointments name it
     * @param firstDay the first day that it knows
     * @param lastDay the last: no appointment is made beyond
     * @param legalBasis the provision of its latest correction
     */
    record Version(
            @Schema(example = "000.00.14.H56") String department,
            @Schema(example = "vn-2010-2027-1f2e3d4c.1") String version,
            LocalDate firstDay,
            LocalDate lastDay,
            @Schema(example = "Công văn 12729/VPCP-KGVX") String legalBasis) {

        private static Version of(String department, WorkingCalendar calendar) {
            return new Version(
                    department, calendar.version(), calendar.firstDay(), calendar.lastDay(), calendar.legalBasis());
        }
    }

    /**
     * A correction that was taken in.
     *
     * @param number its place among the corrections
     * @param calendarVersion the version in force with it, where it holds
     * @param position its place in the ledger
     */
    record Corrected(
            @Schema(example = "1") int number,
            @Schema(example = "vn-2010-2027-1f2e3d4c.1") String calendarVersion,
            @Schema(example = "48213") Long position) {}

    /**
     * What a recalculation did.
     *
     * @param moved the dossiers that it moved
     * @param refused the dossiers that changed meanwhile, so that a rule refused it; they are listed again if they are still
     *     affected
     * @param nextCursor go on from here; {@code null} once all were looked at
     * @param position the ledger position of the last move; {@code null} if there was none
     */
    record Recalculated(
            List<AffectedDossiers.Affected> moved, List<String> refused, String nextCursor, Long position) {}
}
