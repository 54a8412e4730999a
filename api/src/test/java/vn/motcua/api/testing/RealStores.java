package vn.motcua.api.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;
import vn.motcua.localstack.issuer.DevelopmentIssuer;
import vn.motcua.localstack.issuer.SignInServer;

/** Points the application under test at the stores and the token issuer of this JVM. */
public final class RealStores implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** The issuer of every token of the tests. */
    private static final String PROCESSES = "motcua.centre.processes-bind-from";

    static final DevelopmentIssuer ISSUER = DevelopmentIssuer.in(Path.of("target", "test-issuer"), Clock.systemUTC());

    /** Where the visitors of the pages sign in. */
    static final SignInServer SIGN_IN = SignInServer.start(ISSUER, PageUsers.all(), 0);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        LocalStack stack = LocalStack.shared();
        PostgresDatabase database = stack.postgres()
                .createDatabase("api_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet());
        // Each application of a test run has a database of its own; tests have it injected.
        context.getBeanFactory().registerSingleton("databaseOfTheTest", database);
        Path ledger = Path.of("target", "test-ledger", UUID.randomUUID().toString());
        TestPropertyValues.of(
                        "motcua.postgres.url=" + database.jdbcUrl(),
                        "motcua.postgres.owner.username=" + database.owner().username(),
                        "motcua.postgres.owner.password=" + database.owner().password(),
                        "motcua.postgres.application.username="
                                + database.application().username(),
                        "motcua.postgres.application.password="
                                + database.application().password(),
                        "motcua.elasticsearch.url=" + stack.elasticsearch().url(),
                        "motcua.personal-data.master-keys=" + Path.of("target", "test-master-keys"),
                        "motcua.security.local-issuer.jwks=" + ISSUER.publicKeys(),
                        "motcua.ledger.key-directory=" + ledger.resolve("key"),
                        "motcua.ledger.checkpoint-directory=" + ledger.resolve("checkpoints"),
                        "motcua.pages.sign-in.issuer-uri=" + SIGN_IN.address(),
                        "motcua.pages.sign-in.session-key=bW90Y3VhIHRlc3Qgc2Vzc2lvbiBrZXkgb2YgMzIgYjE=",
                        "motcua.limits.trusted-proxies=127.0.0.1")
                .applyTo(context);
        // Most tests are about other rules than those of a process; one that is not names the day itself.
        if (!context.getEnvironment().containsProperty(PROCESSES)) {
            TestPropertyValues.of(PROCESSES + "=2100-01-01").applyTo(context);
        }
    }
}
