package vn.motcua.launcher.importing;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import vn.motcua.localstack.issuer.DevelopmentIssuer;
import vn.motcua.localstack.issuer.TokenHolder;

/** Where the application runs and with which token it is called: {@code --token}, else {@code MOTCUA_TOKEN}, else the development issuer. */
final class ServerAccess {

    private static final String VARIABLE = "MOTCUA_TOKEN";

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "the running application (default: ${DEFAULT-VALUE})")
    private URI url;

    @Option(
            names = "--token",
            paramLabel = "T",
            description = "bearer token (default: the variable MOTCUA_TOKEN, which other users cannot see, else the"
                    + " development issuer of the data folder)")
    private String token;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:motcua.root:-.}/data",
            description = "the data folder of ./motcua run (default: the folder data of the checkout)")
    private Path data;

    URI url() {
        if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
            throw new ImportFailedException("--url: không phải địa chỉ http / not an http address: " + url);
        }
        return url;
    }

    /**
     * The token to send.
     *
     * @param role the role that a token of the development issuer gets
     * @throws ImportFailedException if there is none
     */
    String token(String role) {
        return token(role, System.getenv());
    }

    String token(String role, Map<String, String> environment) {
        if (token != null) {
            return token;
        }
        String given = environment.get(VARIABLE);
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        Path issuer = data.toAbsolutePath().normalize().resolve("issuer");
        // A new key would be one that the running application does not know.
        if (!Files.isDirectory(issuer)) {
            throw new ImportFailedException("không có mã truy cập / no token: give --token or " + VARIABLE
                    + ", or --data of the running application");
        }
        return DevelopmentIssuer.in(issuer, Clock.systemUTC())
                .issue(new TokenHolder("motcua-" + role, "./motcua", List.of(role), null));
    }
}
