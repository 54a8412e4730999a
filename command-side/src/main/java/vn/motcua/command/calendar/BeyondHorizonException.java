package vn.motcua.command.calendar;

import java.time.LocalDate;

/** A day was asked for that the calendar does not know; costs no stack trace, since whoever computes expects it. */
public final class BeyondHorizonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BeyondHorizonException(LocalDate first, LocalDate last) {
        super("the working calendar knows only " + first + " to " + last, null, false, false);
    }
}
