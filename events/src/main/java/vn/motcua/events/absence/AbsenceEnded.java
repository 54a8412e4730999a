package vn.motcua.events.absence;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * An absence ended earlier than it was recorded, or did not take place.
 *
 * @param department the identifier code of the unit
 * @param number the absence's number in its unit
 * @param firstDayBack the first day in Vietnam on which nobody stands in any more
 * @param reason why
 */
@Revision("1")
@JsonTypeName("AbsenceEnded")
public record AbsenceEnded(String department, int number, LocalDate firstDayBack, String reason)
        implements AbsenceEvent {}
