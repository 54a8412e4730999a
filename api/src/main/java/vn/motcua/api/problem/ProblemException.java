package vn.motcua.api.problem;

import java.time.Duration;
import java.util.List;

/** Ends a request with a problem. Its message is for logs and carries nothing that the client sent. */
public final class ProblemException extends RuntimeException {

    private static final Sentence FIELDS = new Sentence(
            "Một số thông tin chưa hợp lệ; xem danh sách errors.",
            "Some fields are invalid; see errors for all of them.");

    private final ProblemType type;
    private final transient Sentence detail;
    private final transient List<InvalidField> fields;
    private final transient Duration retryAfter;

    private ProblemException(ProblemType type, Sentence detail, List<InvalidField> fields, Duration retryAfter) {
        super(type.slug() + ": " + detail.english(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.fields = fields;
        this.retryAfter = retryAfter;
    }

    /** A problem of that kind, explained in both languages. */
    public static ProblemException of(ProblemType type, String vietnamese, String english) {
        return new ProblemException(type, new Sentence(vietnamese, english), List.of(), null);
    }

    /** A problem that goes away by itself; the answer carries {@code Retry-After}. */
    public static ProblemException retryLater(
            ProblemType type, Duration retryAfter, String vietnamese, String english) {
        return new ProblemException(type, new Sentence(vietnamese, english), List.of(), retryAfter);
    }

    /** Invalid fields, all of them. */
    public static ProblemException invalid(List<InvalidField> fields) {
        return new ProblemException(ProblemType.INVALID_FIELDS, FIELDS, List.copyOf(fields), null);
    }

    /** What kind of problem it is. */
    public ProblemType type() {
        return type;
    }

    /** What happened. */
    public Sentence detail() {
        return detail;
    }

    /** The invalid fields; empty for any other kind of problem. */
    public List<InvalidField> fields() {
        return fields;
    }

    /** How long to wait before trying again; {@code null} where waiting does not help. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
