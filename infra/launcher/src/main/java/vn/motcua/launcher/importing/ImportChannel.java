package vn.motcua.launcher.importing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a dossier reached the centre (kênh thực hiện), and the words that logs use for it. */
enum ImportChannel {
    COUNTER("counter", "desk", "truc tiep"),
    ONLINE("online", "internet", "truc tuyen"),
    POSTAL("postal", "post", "buu chinh", "bcci"),
    EMAIL("email", "e-mail", "thu dien tu"),
    INTERNAL("internal", "intern", "noi bo");

    private final List<String> words;

    ImportChannel(String... words) {
        this.words = List.of(words);
    }

    /** Reads a word in any case, Vietnamese with or without diacritics. */
    static Optional<ImportChannel> ofWord(String text) {
        String folded = Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return Arrays.stream(values())
                .filter(channel -> channel.words.contains(folded))
                .findFirst();
    }
}
