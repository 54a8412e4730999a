package vn.motcua.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresServer;
import vn.motcua.localstack.issuer.DevelopmentIssuer;
import vn.motcua.localstack.issuer.SignInServer;
import vn.motcua.localstack.process.LocalProcessException;

/** How the application is started: its program, and its settings as environment variables, where passwords are safe from ps(1). */
final class Deployment {

    private static final String LEDGER_KEYS = "MOTCUA_LEDGER_KEYDIRECTORY";
    private static final String CHECKPOINTS = "MOTCUA_LEDGER_CHECKPOINTDIRECTORY";
    private static final String MASTER_KEYS = "MOTCUA_PERSONAL_DATA_MASTER_KEYS";
    private static final String SESSION_KEY = "MOTCUA_PAGES_SIGN_IN_SESSION_KEY";
    private static final String SIGN_IN_ISSUER = "MOTCUA_PAGES_SIGN_IN_ISSUER_URI";
    private static final String LOOK_UP = "MOTCUA_FORMS_LOOKUP";
    private static final String OIDC_ISSUER = "MOTCUA_SECURITY_ISSUER_URI";

    private Deployment() {}

    /**
     * The application's command line.
     *
     * @param root the checkout
     * @throws LocalProcessException if the application has not been built
     */
    static List<String> command(Path root) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar(root).toString());
    }

    private static Path jar(Path root) {
        Path target = root.resolve("api").resolve("target");
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "api-*-exec.jar")) {
                for (Path jar : jars) {
                    return jar;
                }
            } catch (IOException e) {
                throw new LocalProcessException("Cannot list " + target, "Không đọc được " + target, e);
            }
        }
        throw new LocalProcessException(
                "The application has not been built: no api-*-exec.jar in " + target,
                "Chưa dựng ứng dụng: không có api-*-exec.jar trong " + target);
    }

    /** Whether people sign in to the pages at a provider of the environment's choice. */
    static boolean hasProvider() {
        return System.getenv().containsKey(SIGN_IN_ISSUER);
    }

    /**
     * The settings of the application, beside those that this process has in its own environment.
     *
     * @param signIn where people sign in to the pages; {@code null} where the environment names a provider
     */
    static Map<String, String> environment(RunSettings settings, LocalStack stack, SignInServer signIn) {
        Map<String, String> variables = new HashMap<>();
        variables.put("SERVER_PORT", Integer.toString(settings.port()));
        // The development issuer trusts whoever reads its key; what it guards stays on this machine unless told
        // otherwise.
        variables.put("SERVER_ADDRESS", System.getenv().getOrDefault("SERVER_ADDRESS", "127.0.0.1"));
        variables.put("MOTCUA_DEMO", Boolean.toString(settings.demo()));
        if (settings.postgresUrl() == null) {
            PostgresServer postgres = stack.postgres();
            variables.put("MOTCUA_POSTGRES_URL", postgres.jdbcUrl());
            variables.put("MOTCUA_POSTGRES_OWNER_USERNAME", postgres.owner().username());
            variables.put("MOTCUA_POSTGRES_OWNER_PASSWORD", postgres.owner().password());
            variables.put(
                    "MOTCUA_POSTGRES_APPLICATION_USERNAME",
                    postgres.application().username());
            variables.put(
                    "MOTCUA_POSTGRES_APPLICATION_PASSWORD",
                    postgres.application().password());
        } else {
            variables.put("MOTCUA_POSTGRES_URL", settings.postgresUrl());
        }
        variables.put(
                "MOTCUA_ELASTICSEARCH_URL",
                settings.elasticsearchUrl() == null ? stack.elasticsearch().url() : settings.elasticsearchUrl());
        // Keys and checkpoints lie beside the database, not in it.
        Map.of(
                        MASTER_KEYS, "master-keys",
                        LEDGER_KEYS, "ledger-key",
                        CHECKPOINTS, "checkpoints")
                .forEach((variable, folder) -> variables.put(
                        variable,
                        System.getenv()
                                .getOrDefault(
                                        variable,
                                        settings.data().resolve(folder).toString())));
        if (!System.getenv().containsKey(OIDC_ISSUER)) {
            Path keys =
                    DevelopmentIssuer.in(settings.issuer(), Clock.systemUTC()).publicKeys();
            variables.put("MOTCUA_SECURITY_LOCAL_ISSUER_JWKS", keys.toString());
        }
        if (signIn != null) {
            variables.put(SIGN_IN_ISSUER, signIn.address());
        }
        if (!System.getenv().containsKey(SESSION_KEY)) {
            variables.put(SESSION_KEY, SessionKey.in(settings.data()));
        }
        if (!System.getenv().containsKey(LOOK_UP)) {
            variables.put(LOOK_UP, "http://localhost:" + settings.port() + "/ho-so/{code}");
        }
        return variables;
    }
}
