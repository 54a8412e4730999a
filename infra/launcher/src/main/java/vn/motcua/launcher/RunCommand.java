package vn.motcua.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.motcua.localstack.process.ChildProcess;
import vn.motcua.localstack.process.LocalProcessException;

/** Runs the whole system on this machine until Ctrl-C or SIGTERM. */
@Command(
        name = "run",
        description = "starts PostgreSQL, Elasticsearch and the application; stops them on Ctrl-C",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final String APPLICATION_ROLE = "MOTCUA_POSTGRES_APPLICATION_USERNAME";

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--demo", description = "fill an empty store with the province's first months of 2020 and 2021")
    private boolean demo;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "port of the application (default: ${DEFAULT-VALUE})")
    private int port;

    @Mixin
    private DataOption data;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = "JDBC address of a PostgreSQL of your own; its roles come from the environment variables"
                    + " MOTCUA_POSTGRES_OWNER_USERNAME, ..._PASSWORD, MOTCUA_POSTGRES_APPLICATION_USERNAME,"
                    + " ..._PASSWORD")
    private String postgres;

    @Option(names = "--elasticsearch", paramLabel = "URL", description = "address of an Elasticsearch 8 of your own")
    private String elasticsearch;

    @Override
    public Integer call() {
        RunSettings settings = checked();
        PrintStream progress = System.err;
        RunningSystem system = new RunningSystem(settings);
        Thread hook = new Thread(() -> stopOnSignal(system, progress), "motcua-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            progress.println("starting the servers ...");
            system.startServers();
            progress.println("starting the application ...");
            boolean terminal = Boolean.getBoolean("motcua.terminal");
            ChildProcess application = system.startApplication(
                    Path.of(System.getProperty("motcua.root", ".")),
                    new ProgressLines(progress, terminal, System::nanoTime));
            system.awaitReady(application);
            announce(settings, system);
            throw new LocalProcessException(system.awaitDeath());
        } catch (RuntimeException e) {
            endAfterFailure(system, hook);
            throw e;
        }
    }

    private RunSettings checked() {
        if (port < 1 || port > 65_535) {
            throw usage("--port must be 1 to 65535 / cổng phải từ 1 đến 65535");
        }
        if (postgres != null && !postgres.startsWith("jdbc:postgresql:")) {
            throw usage(
                    "--postgres must be a JDBC address / phải là địa chỉ JDBC: jdbc:postgresql://host:port/database");
        }
        if (postgres != null && System.getenv(APPLICATION_ROLE) == null) {
            throw usage("--postgres needs the environment variable / cần biến môi trường " + APPLICATION_ROLE);
        }
        if (elasticsearch != null && !elasticsearch.matches("https?://.+")) {
            throw usage("--elasticsearch must be an address / phải là địa chỉ: http://host:port");
        }
        return new RunSettings(demo, port, data.folder(), data.issuer(), postgres, elasticsearch);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void announce(RunSettings settings, RunningSystem system) {
        String address = "http://localhost:" + settings.port();
        PrintStream out = System.out;
        out.println("pages          " + address + "/");
        out.println("look-up        " + address + "/api/public/dossiers/{code}");
        out.println("API            " + address + "/swagger-ui.html");
        out.println("health         " + address + "/actuator/health");
        out.println("PostgreSQL     "
                + (postgres == null ? system.stack().postgres().jdbcUrl() : postgres));
        out.println("Elasticsearch  "
                + (elasticsearch == null ? system.stack().elasticsearch().url() : elasticsearch));
        out.println("data and logs  " + settings.data());
        out.println("ready " + address);
        out.flush();
    }

    /** The JVM would end with the number of the signal; a stop that was asked for and worked is 0. */
    private static void stopOnSignal(RunningSystem system, PrintStream progress) {
        progress.println("stopping ...");
        system.close();
        Runtime.getRuntime().halt(CommandLine.ExitCode.OK);
    }

    private static void endAfterFailure(RunningSystem system, Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // A signal came first; the hook stops everything.
        }
        system.close();
    }
}
