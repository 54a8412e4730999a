package vn.motcua.api.pages.citizen;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.events.dossier.Applicant;

/**
 * The last four digits of the identity number or the telephone that the applicant gave. Four digits can be tried out, so each
 * dossier allows few tries, from wherever they come.
 */
@Component
class SecondFactor {

    private static final int TRIES = 5;
    private static final Duration PER = Duration.ofHours(1);
    private static final int REMEMBERED = 100_000;
    private static final int DIGITS = 4;
    private static final Pattern FORM = Pattern.compile("\\d{" + DIGITS + "}");

    private final Cache<String, Bucket> tries =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(PER).build();

    /** Whether it has the form of the factor. */
    boolean isFactor(String typed) {
        return FORM.matcher(typed).matches();
    }

    /** Takes one of the dossier's tries; {@code false} when there is none left for the moment. */
    boolean mayTry(String code) {
        return tries.get(
                        code,
                        unknown -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, PER))
                                .build())
                .tryConsume(1);
    }

    /** Whether these are the digits; both numbers are compared in any case, in the same time for right and wrong ones. */
    boolean matches(Applicant applicant, String digits) {
        boolean identity = same(applicant == null ? null : applicant.identityNumber(), digits);
        boolean phone = same(applicant == null ? null : applicant.phone(), digits);
        return identity | phone;
    }

    private static boolean same(String number, String digits) {
        String signs = number == null ? "" : number.replaceAll("\\D", "");
        if (signs.length() < DIGITS) {
            return false;
        }
        return MessageDigest.isEqual(
                signs.substring(signs.length() - DIGITS).getBytes(StandardCharsets.US_ASCII),
                digits.getBytes(StandardCharsets.US_ASCII));
    }
}
