package vn.motcua.events.absence;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that happened to the absences of a unit's officers. Who did it and when is the event's
 * {@link vn.motcua.events.Provenance}, its metadata. Those of one unit are one stream.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AbsenceEvent permits AbsenceRecorded, AbsenceEnded {

    /** The identifier code of the unit. */
    String department();

    /** The number of the absence in its unit, from 1. */
    int number();

    /** The id of the stream of a unit's absences. */
    static String stream(String department) {
        return "absences-" + department;
    }
}
