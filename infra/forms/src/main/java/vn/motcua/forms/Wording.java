package vn.motcua.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.TimeLimit;

/** How the forms write times, limits and amounts. Times are Vietnamese. */
public final class Wording {

    /** A line to be filled in by hand. */
    public static final String BLANK = "……………………";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private Wording() {}

    /** E.g. {@code 09 giờ 32 phút, ngày 27/10/2023}; a blank line for {@code null}. */
    public static String moment(Instant at) {
        if (at == null) {
            return BLANK;
        }
        ZonedDateTime local = at.atZone(VietnamTime.ZONE);
        return "%02d giờ %02d phút, ngày %s".formatted(local.getHour(), local.getMinute(), DAY.format(local));
    }

    /** E.g. {@code 09:32 27/10/2023}; empty for {@code null}. */
    public static String shortMoment(Instant at) {
        return at == null ? "" : SHORT.format(at.atZone(VietnamTime.ZONE));
    }

    /** E.g. {@code 09:32}; empty for {@code null}. */
    public static String clock(Instant at) {
        return at == null ? "" : CLOCK.format(at.atZone(VietnamTime.ZONE));
    }

    /** E.g. {@code 27/10/2023}; empty for {@code null}. */
    public static String day(Instant at) {
        return at == null ? "" : day(VietnamTime.day(at));
    }

    /** E.g. {@code 27/10/2023}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** E.g. {@code ngày 27 tháng 10 năm 2023}. */
    public static String longDay(LocalDate day) {
        return "ngày %02d tháng %02d năm %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** E.g. {@code 5 ngày làm việc}. */
    public static String limit(TimeLimit limit) {
        if (limit == null) {
            return "Không quy định";
        }
        return switch (limit.unit()) {
            case WORKING_HOURS -> limit.amount() + " giờ làm việc";
            case WORKING_DAYS -> limit.amount() + " ngày làm việc";
            case CALENDAR_DAYS -> limit.amount() + " ngày";
            case SAME_DAY -> "Trong ngày làm việc";
            case NONE -> "Không quy định";
        };
    }

    /** When the result can be fetched. */
    public static String appointment(Instant dueAt) {
        return dueAt == null ? "Không có ngày hẹn trả cụ thể theo quy định" : moment(dueAt);
    }

    /** E.g. {@code 200.000 đồng}. */
    public static String amount(long vnd) {
        return String.format(Locale.ROOT, "%,d", vnd).replace(',', '.') + " đồng";
    }

    /** How a dossier came in or a result goes out; empty for {@code null}. */
    public static String channel(Channel channel) {
        if (channel == null) {
            return "";
        }
        return switch (channel) {
            case COUNTER -> "Trực tiếp";
            case ONLINE -> "Trực tuyến";
            case POSTAL -> "Bưu chính công ích";
            case EMAIL -> "Thư điện tử";
            case INTERNAL -> "Nội bộ";
        };
    }

    /** How a fee is paid; a line to be filled in by hand for {@code null}. */
    public static String payment(String method) {
        if (method == null) {
            return BLANK;
        }
        return switch (method) {
            case "CASH" -> "Tiền mặt";
            case "TRANSFER" -> "Chuyển khoản";
            case "ONLINE" -> "Trực tuyến";
            default -> method;
        };
    }

    /** The form's own number, e.g. {@code 07}, or a line to be filled in by hand where it has none yet. */
    public static String number(Heading heading) {
        return heading.number() == null ? BLANK : "%02d".formatted(heading.number());
    }

    /** The text, or a line to be filled in by hand where there is none. */
    public static String orBlank(String text) {
        return text == null || text.isBlank() ? BLANK : text;
    }
}
