package vn.motcua.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The random passwords of a data folder's roles, in a file that only its owner can read. */
final class PostgresPasswords {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "motcua_owner";
    static final String APPLICATION = "motcua_app";

    private final Properties passwords;

    private PostgresPasswords(Properties passwords) {
        this.passwords = passwords;
    }

    /** Reads the file, or draws new passwords if there is none. */
    static PostgresPasswords of(Path file) throws IOException {
        Properties passwords = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
            return new PostgresPasswords(passwords);
        }
        SecureRandom random = new SecureRandom();
        for (String role : new String[] {SUPERUSER, OWNER, APPLICATION}) {
            byte[] secret = new byte[24];
            random.nextBytes(secret);
            passwords.setProperty(role, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        Path unfinished = Files.createTempFile(file.getParent(), "credentials", ".new", DataFolder.PRIVATE_FILE);
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            passwords.store(writer, "Logins of the local PostgreSQL");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return new PostgresPasswords(passwords);
    }

    Credentials credentials(String role) {
        return new Credentials(role, passwords.getProperty(role));
    }
}
