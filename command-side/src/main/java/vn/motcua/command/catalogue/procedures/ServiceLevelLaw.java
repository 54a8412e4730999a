package vn.motcua.command.catalogue.procedures;

import java.time.LocalDate;
import vn.motcua.events.catalogue.OnlineLevel;

/**
 * The words of the law for online services: levels 1 to 4 (Thông tư 32/2017/TT-BTTTT) until NĐ 42/2022/NĐ-CP came into force, then
 * information, partial and full. A version that was published under the old words is read in the new ones from that day on.
 */
public final class ServiceLevelLaw {

    /** The day on which NĐ 42/2022/NĐ-CP came into force. */
    public static final LocalDate SINCE = LocalDate.of(2022, 8, 15);

    private ServiceLevelLaw() {}

    /** Whether a version that comes into force on {@code from} may use that word. */
    public static boolean allows(OnlineLevel level, LocalDate from) {
        return numbered(level) == from.isBefore(SINCE);
    }

    /** The level as it is called on {@code day}. */
    public static OnlineLevel on(OnlineLevel level, LocalDate day) {
        if (day.isBefore(SINCE) || !numbered(level)) {
            return level;
        }
        return switch (level) {
            case LEVEL_4 -> OnlineLevel.FULL;
            case LEVEL_3 -> OnlineLevel.PARTIAL;
            default -> OnlineLevel.INFORMATION;
        };
    }

    /** The Vietnamese legal term. */
    public static String term(OnlineLevel level) {
        return switch (level) {
            case LEVEL_1 -> "Mức độ 1";
            case LEVEL_2 -> "Mức độ 2";
            case LEVEL_3 -> "Mức độ 3";
            case LEVEL_4 -> "Mức độ 4";
            case INFORMATION -> "Cung cấp thông tin trực tuyến";
            case PARTIAL -> "Một phần";
            case FULL -> "Toàn trình";
        };
    }

    private static boolean numbered(OnlineLevel level) {
        return level.compareTo(OnlineLevel.LEVEL_4) <= 0;
    }
}
