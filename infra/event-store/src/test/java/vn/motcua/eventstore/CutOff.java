package vn.motcua.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A wire to PostgreSQL that can be cut at the worst moment: the request goes through, the server answers, and the connection
 * breaks before the client hears it.
 */
final class CutOff implements AutoCloseable {

    private final ServerSocket server;
    private final URI target;
    private final PGSimpleDataSource dataSource;
    private volatile boolean swallowNext;
    private volatile boolean swallowed;

    CutOff(TestLedger ledger) {
        this.target = URI.create(ledger.database().jdbcUrl().substring("jdbc:".length()));
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.dataSource = ledger.application();
        dataSource.setServerNames(new String[] {server.getInetAddress().getHostAddress()});
        dataSource.setPortNumbers(new int[] {server.getLocalPort()});
        start(this::accept);
    }

    PGSimpleDataSource dataSource() {
        return dataSource;
    }

    /** The next bytes that the server sends are not passed on; their connection is closed instead. */
    void swallowNextAnswer() {
        swallowNext = true;
    }

    boolean swallowed() {
        return swallowed;
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            Socket database = new Socket(target.getHost(), target.getPort());
            start(() -> pass(client.getInputStream(), database.getOutputStream()));
            start(() -> answer(database, client));
        }
    }

    private static void pass(InputStream from, OutputStream to) throws IOException {
        byte[] bytes = new byte[65_536];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            to.write(bytes, 0, read);
            to.flush();
        }
    }

    private void answer(Socket database, Socket client) throws IOException {
        try (database;
                client) {
            InputStream from = database.getInputStream();
            OutputStream to = client.getOutputStream();
            byte[] bytes = new byte[65_536];
            for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
                if (swallowNext) {
                    swallowNext = false;
                    swallowed = true;
                    return;
                }
                to.write(bytes, 0, read);
                to.flush();
            }
        }
    }

    private interface Io {
        void run() throws IOException;
    }

    private static void start(Io work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The wire was cut; that is what it is for.
                Thread.yield();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
