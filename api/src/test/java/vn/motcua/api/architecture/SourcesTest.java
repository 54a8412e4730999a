package vn.motcua.api.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is true of every source file of the house, and cannot be seen in class files. */
class SourcesTest {

    private static final Path ROOT = Path.of(System.getProperty("motcua.root"));
    private static final int LONGEST = 350;

    private final List<Path> sources = sources();

    @Test
    void every_package_says_in_one_sentence_what_it_is() throws IOException {
        Set<Path> packages = sources.stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).hasSizeGreaterThan(20);
        for (Path folder : packages) {
            Path sentence = folder.resolve("package-info.java");
            assertThat(sentence).exists();
            assertThat(Files.readString(sentence)).containsPattern("/\\*\\*[^*]*\\w[^*]*\\.");
        }
    }

    @Test
    void no_file_is_longer_than_a_reader_can_hold_in_mind() {
        assertThat(sources)
                .allSatisfy(file ->
                        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST));
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
