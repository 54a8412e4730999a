package vn.motcua.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.issuer.DevelopmentIssuer;
import vn.motcua.localstack.issuer.SignInServer;
import vn.motcua.localstack.process.ChildProcess;
import vn.motcua.localstack.process.LocalProcessException;

/** The servers and the application of one {@code run}. They stand and fall together. */
final class RunningSystem implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Long enough for the ledger's writer to drain and for requests under way to be answered. */
    private static final Duration APPLICATION_GRACE = Duration.ofSeconds(40);

    private final CompletableFuture<String> death = new CompletableFuture<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final RunSettings settings;
    private LocalStack stack;
    private SignInServer signIn;
    private ChildProcess application;
    private boolean closed;

    RunningSystem(RunSettings settings) {
        this.settings = settings;
    }

    /** Starts PostgreSQL and Elasticsearch unless somebody else runs them. */
    void startServers() {
        LocalStack.Builder builder =
                LocalStack.builder().data(settings.data()).keepFree(settings.port(), "the application");
        if (settings.postgresUrl() != null) {
            builder.withoutPostgres();
        }
        if (settings.elasticsearchUrl() != null) {
            builder.withoutElasticsearch();
        }
        startSignIn();
        LocalStack started = builder.start();
        started.unexpectedExit().thenAccept(death::complete);
        synchronized (this) {
            if (!closed) {
                stack = started;
                return;
            }
        }
        started.close();
        throw interrupted();
    }

    /** Without a provider of one's own, people sign in to the pages at one that this process is. */
    private synchronized void startSignIn() {
        if (!closed && !Deployment.hasProvider()) {
            signIn = SignInServer.start(
                    DevelopmentIssuer.in(settings.issuer(), Clock.systemUTC()),
                    settings.demo() ? DemoUsers.all() : List.of(),
                    0);
        }
    }

    /** Starts the application; its output goes to the log but for the lines that the interceptor takes. */
    synchronized ChildProcess startApplication(Path root, Predicate<String> interceptor) {
        if (closed) {
            throw interrupted();
        }
        application = ChildProcess.of("application", Deployment.command(root))
                .environment(Deployment.environment(settings, stack, signIn))
                .log(settings.data().resolve("logs").resolve("app.log"))
                .record(settings.data().resolve("run").resolve("app.pid"))
                .intercept(interceptor)
                .grace(APPLICATION_GRACE)
                .start();
        application.onUnexpectedExit(death::complete);
        return application;
    }

    /** Waits until the started application says that it is ready, with the demonstration in place if it was asked for. */
    void awaitReady(ChildProcess started) {
        URI readiness = URI.create("http://127.0.0.1:" + settings.port() + "/actuator/health/readiness");
        HttpRequest request = HttpRequest.newBuilder(readiness)
                .timeout(Duration.ofSeconds(10))
                .build();
        while (!answersOk(request)) {
            if (started.awaitExit(POLL) || death.isDone()) {
                throw new LocalProcessException(death.join());
            }
        }
    }

    private boolean answersOk(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    /**
     * Blocks for as long as everything runs.
     *
     * @return one line that names the process that ended, and its log
     */
    String awaitDeath() {
        return death.join();
    }

    LocalStack stack() {
        return stack;
    }

    private static LocalProcessException interrupted() {
        return new LocalProcessException("Interrupted while starting", "Bị ngắt khi đang khởi động");
    }

    /** Stops the application first, so that it finds its stores until its last write, then the servers. */
    @Override
    public synchronized void close() {
        closed = true;
        if (application != null) {
            application.stop();
            application = null;
        }
        if (stack != null) {
            stack.close();
            stack = null;
        }
        if (signIn != null) {
            signIn.close();
            signIn = null;
        }
    }
}
