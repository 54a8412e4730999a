package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The script ./motcua, on a small checkout with a Java and a Maven that only note that they were called,")
class ScriptTest {

    private static final String TOKEN = "the-token";

    @TempDir
    private Path root;

    private Path source;

    @BeforeEach
    void checkout() throws IOException {
        Files.copy(Path.of(System.getProperty("motcua.root"), "motcua"), root.resolve("motcua"));
        file("pom.xml", "<project/>");
        module("infra/launcher", "<artifactId>launcher</artifactId><dependency>\n<artifactId>local-stack</artifactId>");
        // An exclusion of everything, as a pom may have it: no name of a file.
        module("infra/local-stack", "<artifactId>local-stack</artifactId>\n<artifactId>*</artifactId>");
        module("query-side", "<artifactId>query-side</artifactId>");
        source = root.resolve("infra/local-stack/src/main/java/A.java");
        program(
                "jdk/bin/java",
                "if [ \"$1\" = -version ]; then echo 'openjdk version \"17.0.1\"' >&2; else echo " + TOKEN + "; fi");
        program("jdk/bin/javac", "exit 0");
        program("bin/mvn", """
                if [ "$1" = -v ]; then echo 'Apache Maven 3.9.9'; exit 0; fi
                echo built >>"$MOTCUA_NOTES"
                mkdir -p infra/launcher/target && touch infra/launcher/target/launcher-0.jar""");
    }

    private void module(String folder, String pom) throws IOException {
        file(folder + "/pom.xml", pom);
        file(folder + "/src/main/java/A.java", "class A {}");
        file(folder + "/src/test/java/ATest.java", "class ATest {}");
    }

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void program(String path, String text) throws IOException {
        file(path, "#!/usr/bin/env bash\n" + text + "\n");
        Files.setPosixFilePermissions(root.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ran(String out, String err) {}

    private Ran token() throws IOException, InterruptedException {
        Path out = root.resolve("out.txt");
        Path err = root.resolve("err.txt");
        ProcessBuilder script = new ProcessBuilder(
                        "bash", root.resolve("motcua").toString(), "token", "admin")
                .directory(root.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        script.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        script.environment().put("MOTCUA_NOTES", notes().toString());
        script.environment().merge("PATH", root.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Process process = script.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        Ran ran = new Ran(Files.readString(out), Files.readString(err));
        assertThat(process.exitValue()).as(ran.err()).isZero();
        return ran;
    }

    private Path notes() {
        return root.resolve("notes.txt");
    }

    private long builds() throws IOException {
        try (var lines = Files.lines(notes())) {
            return lines.count();
        }
    }

    /** Everything below looks as if it was written after the build. */
    private void later(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(60)));
    }

    @Test
    void builds_once_and_prints_the_token_alone() throws Exception {
        Ran first = token();
        Ran second = token();

        assertThat(first.out()).isEqualTo(TOKEN + "\n");
        assertThat(first.err()).startsWith("building");
        assertThat(second).isEqualTo(new Ran(TOKEN + "\n", ""));
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void builds_nothing_when_a_file_is_newer_but_the_same() throws Exception {
        token();
        later(source);
        later(source.getParent());

        assertThat(token().err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void builds_nothing_when_a_test_or_a_module_that_it_does_not_need_has_changed() throws Exception {
        token();
        file("query-side/src/main/java/A.java", "class A { int changed; }");
        later(root.resolve("query-side/src/main/java/A.java"));
        file("infra/launcher/src/test/java/ATest.java", "class ATest { int changed; }");
        later(root.resolve("infra/launcher/src/test/java/ATest.java"));

        assertThat(token().err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void builds_again_when_a_source_of_a_module_that_it_needs_has_changed_or_gone() throws Exception {
        token();
        Files.writeString(source, "class A { int changed; }");
        later(source);
        assertThat(token().err()).startsWith("building");

        Files.delete(source);
        later(source.getParent());
        assertThat(token().err()).startsWith("building");
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void builds_again_when_what_it_had_built_is_gone() throws Exception {
        token();
        Files.delete(root.resolve("infra/launcher/target/launcher-0.jar"));

        assertThat(token().err()).startsWith("building");
    }
}
