package vn.motcua.api.pages.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.api.problem.Language;

@DisplayName("The words of the pages")
class MessageFilesTest {

    private static final Path MODULE = Path.of(System.getProperty("motcua.root"), "api", "src", "main");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern CHOICE = Pattern.compile("choice\\(\\s*\"([a-z][a-zA-Z.-]+)\"");
    private static final Pattern KEY =
            Pattern.compile("\"((?:" + String.join("|", Messages.ROOMS) + ")\\.[a-zA-Z.-]+)\"");

    static List<String> rooms() {
        return Messages.ROOMS;
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void are_the_same_keys_in_both_languages_and_each_begins_with_its_room(String room) {
        Set<String> vietnamese =
                new TreeSet<>(Messages.read(room, Language.VIETNAMESE).keySet());
        assertThat(vietnamese).isNotEmpty().allMatch(key -> key.startsWith(room + "."));
        assertThat(new TreeSet<>(Messages.read(room, Language.ENGLISH).keySet()))
                .isEqualTo(vietnamese);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void have_the_same_places_for_values_in_both_languages_and_no_quote_that_would_swallow_one(String room) {
        Messages.read(room, Language.VIETNAMESE).forEach((key, vietnamese) -> {
            String english = Messages.read(room, Language.ENGLISH).get(key);
            assertThat(places(english)).as(key).isEqualTo(places(vietnamese));
            assertThat(vietnamese + english).as(key).doesNotContain("'").isNotBlank();
        });
    }

    @Test
    void are_all_used_and_none_that_is_used_is_missing() {
        String sources = sources();
        Set<String> groups = found(CHOICE, sources);
        Set<String> used = found(KEY, sources);
        used.removeAll(groups);
        Set<String> known = Messages.ROOMS.stream()
                .flatMap(room -> Messages.read(room, Language.VIETNAMESE).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).containsAll(used);
        Set<String> unused = known.stream()
                .filter(key -> !used.contains(key))
                .filter(key -> groups.stream().noneMatch(group -> key.startsWith(group + ".")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    private static Set<String> places(String text) {
        return found(PLACE, text);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String sources() {
        try (Stream<Path> templates = Files.walk(MODULE.resolve("jte"));
                Stream<Path> classes = Files.walk(MODULE.resolve("java/vn/motcua/api/pages"))) {
            return Stream.concat(templates, classes)
                    .filter(Files::isRegularFile)
                    .map(MessageFilesTest::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
