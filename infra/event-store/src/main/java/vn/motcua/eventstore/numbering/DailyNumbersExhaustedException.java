package vn.motcua.eventstore.numbering;

import java.time.LocalDate;
import org.axonframework.common.AxonNonTransientException;

/** All numbers of a scope are taken for the day. */
public final class DailyNumbersExhaustedException extends AxonNonTransientException {

    private static final long serialVersionUID = 1L;

    private final String scope;
    private final LocalDate day;
    private final int limit;

    DailyNumbersExhaustedException(String scope, LocalDate day, int limit) {
        super("all " + limit + " numbers of " + scope + " for " + day + " are taken / đã hết " + limit + " số của "
                + scope + " trong ngày " + day);
        this.scope = scope;
        this.day = day;
        this.limit = limit;
    }

    public String scope() {
        return scope;
    }

    public LocalDate day() {
        return day;
    }

    /** The highest number that a day has. */
    public int limit() {
        return limit;
    }
}
