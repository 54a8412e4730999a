package vn.motcua.localstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/** Loopback ports for child processes. */
public final class Ports {

    /**
     * Below 32768, where Linux starts to give ports to outgoing connections: a server that restarts on its port must not
     * find it taken by a client of another.
     */
    private static final int FIRST = 15_000;

    private static final int LAST = 32_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ports() {}

    /**
     * A port that nobody listens on now. Nobody holds it either: start the server soon.
     *
     * @return a port of 15000 to 31999
     * @throws LocalProcessException if no port can be bound
     */
    public static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = RANDOM.nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new LocalProcessException("No free loopback port", "Không còn cổng nội bộ nào trống");
    }

    /**
     * The requested port, or a free one.
     *
     * @param port 1 to 65535, or 0 for any free port
     * @param user who wants to listen there, for the message
     * @return the port to listen on
     * @throws LocalProcessException if somebody listens on the requested port
     */
    public static int claim(int port, String user) {
        if (port == 0) {
            return free();
        }
        if (!isFree(port)) {
            throw new LocalProcessException(
                    "Port " + port + " for " + user + " is already in use",
                    "Cổng " + port + " dành cho " + user + " đang được chương trình khác sử dụng");
        }
        return port;
    }

    private static boolean isFree(int port) {
        // Both addresses: a server on the wildcard address does not always stop a bind on loopback.
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
