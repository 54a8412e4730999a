package vn.motcua.query.status;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.events.dossier.Applicant;

/**
 * Masks an applicant's name for the public: {@code Nguyễn Văn An} becomes {@code N*** V*** A}. The number of stars does
 * not tell a word's length. Of an organisation the words that say what kind it is stay readable, the rest is masked:
 * {@code Công ty TNHH H*** L***}; such a name often is a person's.
 */
final class ApplicantMask {

    private static final String STARS = "***";

    /** What kinds of organisation are called. Longer ones first, so that a whole kind is taken before its beginning. */
    private static final List<String> KINDS = List.of(
            "công ty trách nhiệm hữu hạn một thành viên",
            "công ty trách nhiệm hữu hạn",
            "công ty tnhh một thành viên",
            "công ty tnhh mtv",
            "công ty tnhh",
            "công ty cổ phần",
            "công ty hợp danh",
            "công ty cp",
            "công ty",
            "doanh nghiệp tư nhân",
            "dntn",
            "hợp tác xã",
            "htx",
            "hộ kinh doanh",
            "văn phòng đại diện",
            "văn phòng công chứng",
            "văn phòng",
            "chi nhánh",
            "ủy ban nhân dân",
            "uỷ ban nhân dân",
            "ubnd",
            "sở",
            "ban quản lý",
            "phòng",
            "trung tâm",
            "trường",
            "bệnh viện",
            "hội",
            "quỹ");

    private ApplicantMask() {}

    /**
     * The masked name.
     *
     * @param name as recorded, in any Unicode form; {@code null} or blank where there is none
     * @param kind what the applicant is; {@code null} is treated as a citizen
     * @return {@code null} where there is no name
     */
    static String of(String name, Applicant.Kind kind) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        return kind == null || kind == Applicant.Kind.CITIZEN ? person(composed) : organisation(composed);
    }

    /** Every word but the last to its initial and stars, the given name to its initial alone. */
    private static String person(String name) {
        String[] words = name.split("[\\s\\p{Z}]+");
        if (words.length == 1) {
            return initial(words[0]) + STARS;
        }
        List<String> masked = new ArrayList<>();
        for (int i = 0; i < words.length - 1; i++) {
            masked.add(initial(words[i]) + STARS);
        }
        masked.add(initial(words[words.length - 1]));
        return String.join(" ", masked);
    }

    private static String organisation(String name) {
        String rest = name.replaceAll("[\\s\\p{Z}]+", " ");
        List<String> masked = new ArrayList<>();
        for (String kind = kindAtStart(rest); kind != null; kind = kindAtStart(rest)) {
            masked.add(kind);
            rest = rest.substring(kind.length()).strip();
        }
        for (String word : rest.isEmpty() ? new String[0] : rest.split(" ")) {
            masked.add(initial(word) + STARS);
        }
        return String.join(" ", masked);
    }

    private static String kindAtStart(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KINDS.stream()
                .filter(kind -> lower.startsWith(kind + " "))
                .findFirst()
                .map(kind -> name.substring(0, kind.length()))
                .orElse(null);
    }

    /** The first letter with everything that stands on it, as a reader sees it. */
    private static String initial(String word) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        return word.substring(0, letters.next());
    }
}
