package vn.motcua.api.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.query.replay.Axis;
import vn.motcua.query.replay.Point;

/** Reads the points of a request: an instant or a position of the ledger, and on which axis an instant is looked up. */
final class PointParameter {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Parameters parameters;
    private final LongSupplier head;

    /**
     * @param parameters takes what is wrong
     * @param head the last position of the ledger
     */
    PointParameter(Parameters parameters, LongSupplier head) {
        this.parameters = parameters;
        this.head = head;
    }

    /** {@code recorded}, also where it is missing, or {@code occurred}. */
    Axis axis(String value) {
        Axis axis = parameters.read(
                "axis",
                value,
                text -> switch (text) {
                    case "recorded" -> Axis.RECORDED;
                    case "occurred" -> Axis.OCCURRED;
                    default -> throw new IllegalArgumentException("neither");
                },
                "Phải là recorded (điều đã được ghi nhận khi đó) hoặc occurred (điều đã xảy ra khi đó).",
                "This must be recorded (what was known then) or occurred (what was true then).");
        return axis == null ? Axis.RECORDED : axis;
    }

    /** The point; the present where the parameter is missing. */
    Point point(String name, String value, Axis axis) {
        Point point = parameters.read(
                name,
                value,
                text -> DIGITS.matcher(text).matches()
                        ? new Point.AtPosition(Long.parseLong(text))
                        : new Point.AtInstant(OffsetDateTime.parse(text).toInstant(), axis),
                "Phải là một thời điểm RFC 3339 có múi giờ, ví dụ 2021-03-01T09:00:00+07:00 (trong URL dấu + viết là %2B),"
                        + " hoặc một vị trí trong sổ cái: số nguyên từ 0.",
                "This must be an RFC 3339 instant with its offset, e.g. 2021-03-01T09:00:00+07:00 (in a URL + is written"
                        + " %2B), or a position of the ledger: a whole number from 0.");
        if (point instanceof Point.AtPosition at && at.position() > head.getAsLong()) {
            parameters.fault(
                    name,
                    "Sổ cái chưa có vị trí này; vị trí cuối là " + head.getAsLong() + ".",
                    "The ledger has not come to this position; its last is " + head.getAsLong() + ".");
        }
        return point == null ? Point.NOW : point;
    }

    /** The point, which has to be given; the present, and a fault, where it is not. */
    Point requiredPoint(String name, String value, Axis axis) {
        if (value == null || value.isBlank()) {
            parameters.fault(
                    name,
                    "Tham số bắt buộc: một thời điểm RFC 3339 hoặc một vị trí trong sổ cái.",
                    "This parameter is required: an RFC 3339 instant or a position of the ledger.");
            return Point.NOW;
        }
        return point(name, value, axis);
    }

    /** Notes that an axis other than the ledger's own was asked for where no instant is looked up on it. */
    void checkAxis(Axis axis, Point... points) {
        for (Point point : points) {
            if (point instanceof Point.AtInstant) {
                return;
            }
        }
        if (axis == Axis.OCCURRED) {
            parameters.fault(
                    "axis",
                    "axis=occurred chỉ dùng với một thời điểm, không dùng với vị trí trong sổ cái.",
                    "axis=occurred goes with an instant, not with a position of the ledger.");
        }
    }

    /** Notes that {@code from} comes after {@code to}, as far as the two can be compared without a dossier's events. */
    void checkOrder(Point from, Point to) {
        boolean positions = from instanceof Point.AtPosition first
                && to instanceof Point.AtPosition last
                && first.position() > last.position();
        boolean instants = from instanceof Point.AtInstant first
                && to instanceof Point.AtInstant last
                && first.instant().isAfter(last.instant());
        if (positions || instants) {
            laterThanTo();
        }
    }

    /** Notes that {@code from} comes after {@code to}. */
    void laterThanTo() {
        parameters.fault("from", "Không được muộn hơn to.", "This must not be later than to.");
    }

    /**
     * A point as the answer repeats it.
     *
     * @param position the position that was asked for; {@code null} where an instant was
     * @param instant the instant that was asked for; {@code null} where a position was
     * @param axis on which time of the events the instant was looked up; {@code null} with a position
     */
    record Shown(
            @Schema(example = "48213") Long position,
            @Schema(example = "2021-03-01T02:00:00Z") Instant instant,

            @Schema(
                    example = "recorded",
                    allowableValues = {"recorded", "occurred"})
            String axis) {

        /** The point; {@code null} for the present. */
        static Shown of(Point point) {
            if (point instanceof Point.AtPosition at) {
                return new Shown(at.position(), null, null);
            }
            return point instanceof Point.AtInstant at
                    ? new Shown(null, at.instant(), at.axis().name().toLowerCase(Locale.ROOT))
                    : null;
        }
    }
}
