package vn.motcua.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.localstack.process.LocalProcessException;

/**
 * The identity under which PostgreSQL runs. It refuses to run as root and under an id without a name; both start it in a
 * user namespace where that is allowed (the files stay theirs), root else as {@code nobody} (who then owns the files).
 */
enum PostgresAccount {
    CURRENT_USER(List.of()),
    USER_NAMESPACE(List.of("unshare", "--user")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    PostgresAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The first identity under which this machine runs the program. */
    static PostgresAccount toRun(Path program) {
        for (PostgresAccount account : values()) {
            if (account.runs(program)) {
                return account;
            }
        }
        throw new LocalProcessException(
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv can run " + program
                        + " here; run as an ordinary user",
                "PostgreSQL không chạy dưới quyền root; hãy chạy bằng người dùng thường");
    }

    boolean runs(Path program) {
        if (!fits(System.getProperty("user.name"))) {
            return false;
        }
        try {
            return new ProcessBuilder(command(List.of(program.toString(), "--version")))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean fits(String user) {
        boolean root = user.equals("root");
        boolean nameless = user.equals("?"); // No entry in passwd(5), as in many containers; initdb asks for one.
        return switch (this) {
            case CURRENT_USER -> !root && !nameless;
            case USER_NAMESPACE -> root || nameless;
            case NOBODY -> root;
        };
    }

    /** The command, run under this identity. */
    List<String> command(List<String> command) {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(command);
        return line;
    }

    /** Hands the files over to this identity, where it is not the current user. */
    void own(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setOwner(file, nobody);
            }
        }
    }
}
