package vn.motcua.query.projection;

/** A list was asked to go on from a cursor that it has not given out. */
public class InvalidCursorException extends IllegalArgumentException {

    public InvalidCursorException() {
        super("the cursor was not given out by this list");
    }
}
