package vn.motcua.transparency.verifier;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.Sentence;
import vn.motcua.transparency.note.TrustedCheckpoint;

/** Turns of phrase that several findings share. */
final class Wording {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Wording() {}

    /** An instant, given in microseconds since the epoch, as the clock in Viet Nam showed it, with the offset. */
    static String time(long micros) {
        Instant instant = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(VIET_NAM));
    }

    /** Who has seen the checkpoint besides the log; nothing if nobody has. Goes in the middle of a sentence. */
    static Sentence seenBy(TrustedCheckpoint trusted) {
        if (trusted.cosignatures().isEmpty()) {
            return new Sentence("", "");
        }
        String names = trusted.cosignatures().stream()
                .map(cosignature -> cosignature.key().name())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Sentence(
                " and the witness " + names + " has cosigned", " và bên làm chứng " + names + " đã đồng ký");
    }

    /** What stays open where no witness has cosigned; nothing otherwise. Goes at the end of a list of what is not proved. */
    static Sentence withoutWitness(TrustedCheckpoint trusted) {
        return trusted.cosignatures().isEmpty()
                ? new Sentence(
                        ", and that the log shows everyone the same history",
                        ", và việc sổ cho mọi người thấy cùng một lịch sử")
                : new Sentence("", "");
    }

    /** The first position, or the narrowest range of positions, at which something is not as it was. */
    static RejectedException altered(long from, long to, String english, String vietnamese) {
        boolean exact = from == to;
        return new RejectedException(
                (exact ? "ALTERED at position " + from : "ALTERED between positions " + from + " and " + to) + ": "
                        + english,
                (exact ? "BỊ SỬA ĐỔI tại vị trí " + from : "BỊ SỬA ĐỔI giữa vị trí " + from + " và " + to) + ": "
                        + vietnamese);
    }
}
