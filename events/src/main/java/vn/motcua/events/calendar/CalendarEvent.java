package vn.motcua.events.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that happened to the working calendar that the programme comes with. Who did it and when is the event's
 * {@link vn.motcua.events.Provenance}, its metadata. All of them are one stream.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface CalendarEvent permits CalendarCorrected {

    /** The id of the stream of the working calendar. */
    String STREAM = "working-calendar";

    /** Its place in the stream, from 1: the version of the calendar is named by it. */
    int number();
}
