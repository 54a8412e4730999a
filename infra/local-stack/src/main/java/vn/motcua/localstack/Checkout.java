package vn.motcua.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.localstack.process.LocalProcessException;

/** Where Maven has put what the stack runs; the root of the checkout is the system property {@code motcua.root}. */
final class Checkout {

    private static final String ROOT = "motcua.root";
    private static final String ELASTICSEARCH_HOME = "motcua.elasticsearch.home";
    private static final String MODULE = "infra/local-stack";

    private Checkout() {}

    /** A folder for what can be unpacked again at any time: in the checkout, or below the given one. */
    static Path cacheOr(Path fallback) {
        String root = System.getProperty(ROOT);
        return root == null
                ? fallback.resolve("programs")
                : Path.of(root, MODULE, "target").toAbsolutePath();
    }

    /** The home folder of Elasticsearch; the module {@code elasticsearch-node} assembles it. */
    static Path elasticsearchHome() {
        String configured = System.getProperty(ELASTICSEARCH_HOME);
        Path home = configured != null
                ? Path.of(configured)
                : Path.of(System.getProperty(ROOT, "."), MODULE, "elasticsearch-node", "target", "home");
        if (!Files.isDirectory(home.resolve("lib"))) {
            throw new LocalProcessException(
                    "No Elasticsearch in " + home.toAbsolutePath() + "; build the module elasticsearch-node first",
                    "Chưa có Elasticsearch trong " + home.toAbsolutePath() + "; hãy dựng mô-đun elasticsearch-node");
        }
        return home.toAbsolutePath().normalize();
    }
}
