package vn.motcua.command.correctcalendar;

import static vn.motcua.command.validation.Checks.fault;
import static vn.motcua.command.validation.Checks.optionalText;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.required;
import static vn.motcua.command.validation.Checks.someOf;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.Checks.together;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Fault;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.calendar.CalendarEvent;
import vn.motcua.events.calendar.ChangedDay;

/**
 * The administrator announces, exchanges or corrects days (điều chỉnh ngày nghỉ, ngày làm bù). Appointments made before stay
 * as they are until each is computed anew.
 *
 * @param department the unit that it holds for; {@code null}: the whole province
 * @param days the days as they are to be, each once, at most 366
 * @param legalBasis the provision by which they change
 * @param reason why
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record CorrectCalendar(String department, List<ChangedDay> days, String legalBasis, String reason) {

    private static final int MOST_DAYS = 366;

    public CorrectCalendar {
        require(
                optionalText("department", department, Checks.NAME),
                someOf("days", days, MOST_DAYS, CorrectCalendar::day),
                eachOnce(days),
                text("legalBasis", legalBasis, Checks.NAME),
                text("reason", reason, Checks.TEXT));
        days = List.copyOf(days);
    }

    /** Every correction goes to the one stream of the calendar. */
    @TargetAggregateIdentifier
    String stream() {
        return CalendarEvent.STREAM;
    }

    private static Validation<Seq<Fault>, ?> day(String path, ChangedDay day) {
        return together(
                required(path + ".date", day.date()),
                required(path + ".kind", day.kind()),
                text(path + ".name", day.name(), Checks.NAME));
    }

    private static Validation<Seq<Fault>, ?> eachOnce(List<ChangedDay> days) {
        if (days == null) {
            return Validation.valid(null);
        }
        List<?> dates = days.stream()
                .filter(Objects::nonNull)
                .map(ChangedDay::date)
                .filter(Objects::nonNull)
                .toList();
        return dates.stream().distinct().count() == dates.size()
                ? Validation.valid(dates)
                : fault(
                        "days",
                        "field.duplicate",
                        "Mỗi ngày chỉ được nêu một lần.",
                        "Each day may be named only once.");
    }
}
