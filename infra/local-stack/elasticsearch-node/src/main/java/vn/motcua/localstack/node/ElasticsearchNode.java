package vn.motcua.localstack.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs one Elasticsearch node from a home folder that Maven has put together, until the process is asked to stop.
 *
 * <p>The server's own start script needs the full distribution (its launcher, its modules, a keystore); a node on the
 * loopback interface without security needs none of them.
 */
public final class ElasticsearchNode {

    private ElasticsearchNode() {}

    /**
     * Starts the node and blocks. SIGTERM closes the node, which flushes its indices, before the process ends.
     *
     * @param arguments the home folder, and the folder that holds {@code elasticsearch.yml}
     * @throws Exception if the node does not start; its log, on standard output, says why
     */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path configuration = Path.of(arguments[1]);
        LogConfigurator.configureESLogging();
        Settings settings = Settings.builder().put("path.home", home).build();
        Environment environment =
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), configuration, () -> "motcua");
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir()), Set.of(), Map.of(), false);
        Node node = new Node(environment, plugins);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, closed), "elasticsearch-close"));
        node.start();
        closed.await();
    }

    private static void close(Node node, CountDownLatch closed) {
        try {
            node.close();
        } catch (IOException e) {
            System.err.println("Elasticsearch did not close cleanly: " + e.getMessage());
        } finally {
            closed.countDown();
        }
    }
}
