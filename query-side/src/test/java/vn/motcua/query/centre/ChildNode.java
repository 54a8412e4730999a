package vn.motcua.query.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import vn.motcua.localstack.Credentials;

/** A node in a process of its own, to be killed. It follows a ledger of random lives that its parent can make up, too. */
public final class ChildNode {

    private static final int SMALL_BATCH = 16;

    private ChildNode() {}

    /** Starts one on the centre's database. */
    public static Process start(TestCentre centre, long seed, int dossiers) {
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildNode.class.getName(),
                        Long.toString(seed),
                        Integer.toString(dossiers))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("VIEWS_URL", centre.jdbcUrl());
        builder.environment().put("VIEWS_USER", centre.application().username());
        builder.environment().put("VIEWS_PASSWORD", centre.application().password());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The child's own beginning. */
    public static void main(String[] arguments) throws InterruptedException {
        Credentials application = new Credentials(System.getenv("VIEWS_USER"), System.getenv("VIEWS_PASSWORD"));
        TestCentre centre = TestCentre.joining(System.getenv("VIEWS_URL"), application);
        centre.happened(new RandomCentre(Long.parseLong(arguments[0])).lives(Integer.parseInt(arguments[1])));
        centre.start(SMALL_BATCH);
        new CountDownLatch(1).await();
    }
}
