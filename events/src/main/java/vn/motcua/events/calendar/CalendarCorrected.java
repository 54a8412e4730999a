package vn.motcua.events.calendar;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Days were announced, exchanged or corrected (điều chỉnh ngày nghỉ, ngày làm bù). It moves no appointment by itself.
 *
 * @param number its place among the corrections, from 1
 * @param department the identifier code of the unit that it holds for; {@code null}: the whole province
 * @param days the days as they are to be from now on
 * @param legalBasis the provision by which they change, e.g. {@code Công văn 12729/VPCP-KGVX}
 * @param reason why, in the administrator's words
 */
@Revision("1")
@JsonTypeName("CalendarCorrected")
public record CalendarCorrected(int number, String department, List<ChangedDay> days, String legalBasis, String reason)
        implements CalendarEvent {

    public CalendarCorrected {
        days = days == null ? List.of() : List.copyOf(days);
    }
}
