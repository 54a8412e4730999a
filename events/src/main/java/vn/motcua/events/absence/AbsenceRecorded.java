package vn.motcua.events.absence;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import vn.motcua.events.dossier.Officer;

/**
 * The head recorded that an officer is absent and who stands in (phân công người thay thế khi vắng mặt).
 *
 * @param department the identifier code of the unit
 * @param number its place among the unit's absences, from 1
 * @param absent who is absent
 * @param substitute who may take over steps meanwhile
 * @param from the first day in Vietnam
 * @param to the last day in Vietnam
 * @param reason why
 */
@Revision("1")
@JsonTypeName("AbsenceRecorded")
public record AbsenceRecorded(
        String department, int number, Officer absent, Officer substitute, LocalDate from, LocalDate to, String reason)
        implements AbsenceEvent {}
