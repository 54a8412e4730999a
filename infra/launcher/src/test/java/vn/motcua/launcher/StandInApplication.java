package vn.motcua.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Behaves towards the launcher as the application does, and no more: reports progress, becomes ready, writes down its
 * settings. {@code GET /die} ends it with status 3.
 */
public final class StandInApplication {

    private StandInApplication() {}

    /**
     * @param arguments none
     * @throws IOException if the port is taken
     */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        System.out.println("connecting to " + System.getenv("MOTCUA_POSTGRES_URL"));
        if (Boolean.parseBoolean(System.getenv("MOTCUA_DEMO"))) {
            System.out.println("progress 1 2 demo");
            System.out.println("progress 2 2 demo");
        }
        Path keys = Path.of(System.getenv("MOTCUA_SECURITY_LOCAL_ISSUER_JWKS"));
        System.out.println("issuer keys readable: " + Files.isReadable(keys));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/die", exchange -> Runtime.getRuntime().halt(3));
        server.start();
    }
}
