package vn.motcua.command.correctcalendar;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.Map;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.command.calendar.CalendarVersions;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.events.calendar.CalendarCorrected;
import vn.motcua.events.calendar.ChangedDay;

/** When the working calendar may be corrected: by the administrator, without a gap, and only if something changes. */
final class CorrectCalendarRules {

    private CorrectCalendarRules() {}

    static Either<Seq<Refusal>, CalendarCorrected> decide(
            CorrectCalendar command, Caller caller, CalendarVersions versions, Catalogue catalogue) {
        if (!caller.has(Role.ADMIN)) {
            return Either.left(Vector.of(Refusal.forbidden(
                    "calendar.role",
                    command.legalBasis(),
                    Map.of("roles", Role.ADMIN.wireName()),
                    "Chỉ quản trị hệ thống được điều chỉnh lịch làm việc.",
                    "Only an administrator may correct the working calendar.")));
        }
        WorkingCalendar before = versions.of(command.department());
        boolean unknown = command.department() != null
                && catalogue.department(command.department()).isEmpty();
        boolean gap = leavesAGap(command, before);
        CalendarCorrected corrected = new CalendarCorrected(
                versions.corrections().size() + 1,
                command.department(),
                command.days(),
                command.legalBasis(),
                command.reason());
        Seq<Refusal> refusals = Vector.of(
                        unknown ? unknownDepartment(command) : null,
                        gap ? gap(command, before) : null,
                        !gap && !changes(corrected, versions) ? unchanged(command) : null)
                .filter(refusal -> refusal != null);
        return refusals.isEmpty() ? Either.right(corrected) : Either.left(refusals);
    }

    /** A calendar covers whole years, one after the other; days before its first cannot be told any more. */
    private static boolean leavesAGap(CorrectCalendar command, WorkingCalendar calendar) {
        int last = calendar.lastDay().getYear();
        for (int year : command.days().stream()
                .mapToInt(day -> day.date().getYear())
                .sorted()
                .distinct()
                .toArray()) {
            if (year < calendar.firstDay().getYear() || year > last + 1) {
                return true;
            }
            last = Math.max(last, year);
        }
        return false;
    }

    private static boolean changes(CalendarCorrected corrected, CalendarVersions versions) {
        WorkingCalendar before = versions.of(corrected.department());
        WorkingCalendar after = versions.with(corrected).of(corrected.department());
        return corrected.days().stream()
                .map(ChangedDay::date)
                .anyMatch(date -> !before.knows(date) || before.isWorkingDay(date) != after.isWorkingDay(date));
    }

    private static Refusal unknownDepartment(CorrectCalendar command) {
        return Refusal.conflict(
                "calendar.department",
                command.legalBasis(),
                Map.of(),
                "Danh mục không có cơ quan này.",
                "The catalogue has no such department.");
    }

    private static Refusal gap(CorrectCalendar command, WorkingCalendar calendar) {
        return Refusal.conflict(
                "calendar.gap",
                command.legalBasis(),
                Map.of(
                        "firstDay", calendar.firstDay().toString(),
                        "lastDay", calendar.lastDay().toString()),
                "Lịch có từ %s đến %s; chỉ điều chỉnh các năm này hoặc bổ sung năm liền sau."
                        .formatted(calendar.firstDay(), calendar.lastDay()),
                "The calendar covers %s to %s; only these years can be corrected, or the next one added."
                        .formatted(calendar.firstDay(), calendar.lastDay()));
    }

    private static Refusal unchanged(CorrectCalendar command) {
        return Refusal.conflict(
                "calendar.unchanged",
                command.legalBasis(),
                Map.of(),
                "Các ngày này đã đúng như vậy trong lịch; không có gì thay đổi.",
                "These days are like that in the calendar already; nothing would change.");
    }
}
