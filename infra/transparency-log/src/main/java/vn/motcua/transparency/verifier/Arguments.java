package vn.motcua.transparency.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.transparency.Sentence;

/** The words of a command line: files, and options with a value each, which may come more than once. Collects every fault before it complains. */
final class Arguments {

    private final List<String> files = new ArrayList<>();
    private final Map<String, List<String>> options = new HashMap<>();
    private final List<Sentence> faults = new ArrayList<>();

    /**
     * @param words what follows the name of the command
     * @param known the options that the command has
     * @param fileCount how many files it wants
     */
    Arguments(List<String> words, Set<String> known, int fileCount) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                files.add(word);
            } else if (!known.contains(word)) {
                fault("unknown option " + word, "không có tùy chọn " + word);
            } else if (i + 1 == words.size()) {
                fault(word + " needs a value", word + " cần một giá trị");
            } else {
                options.computeIfAbsent(word, name -> new ArrayList<>()).add(words.get(++i));
            }
        }
        if (files.size() != fileCount) {
            fault(
                    "this command takes " + fileCount + " file(s), not " + files.size(),
                    "lệnh này cần " + fileCount + " tệp, không phải " + files.size());
        }
    }

    /** A file, by its place; empty if it was not given. */
    String file(int place) {
        return place < files.size() ? files.get(place) : "";
    }

    /** All values of an option, in order. */
    List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** The last value of an option, or what stands in for it. */
    String value(String option, String otherwise) {
        List<String> values = values(option);
        return values.isEmpty() ? otherwise : values.get(values.size() - 1);
    }

    void fault(String english, String vietnamese) {
        faults.add(new Sentence(english, vietnamese));
    }

    /** @throws UsageException naming all faults, if there are any */
    void checkAll() throws UsageException {
        if (!faults.isEmpty()) {
            throw new UsageException(faults);
        }
    }
}
