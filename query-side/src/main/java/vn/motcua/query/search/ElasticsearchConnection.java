package vn.motcua.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import vn.motcua.query.projection.ViewsJson;

/**
 * The search engine. One client for people, who would rather hear at once that the search is away, and one for the
 * indexer, whose bulks may take their time.
 */
public final class ElasticsearchConnection implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration BULK = Duration.ofSeconds(60);

    private final RestClient searching;
    private final RestClient indexing;

    private ElasticsearchConnection(HttpHost host) {
        this.searching = client(host, ANSWER);
        this.indexing = client(host, BULK);
    }

    /**
     * Prepares the clients; nothing is connected yet, and the engine need not be up.
     *
     * @param url e.g. {@code http://127.0.0.1:9200}, an Elasticsearch 8 of the client's minor version or later
     */
    public static ElasticsearchConnection to(URI url) {
        return new ElasticsearchConnection(HttpHost.create(url.toString()));
    }

    ElasticsearchClient searching() {
        return wrapped(searching);
    }

    ElasticsearchClient indexing() {
        return wrapped(indexing);
    }

    @Override
    public void close() {
        try (searching;
                indexing) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ElasticsearchClient wrapped(RestClient client) {
        return new ElasticsearchClient(new RestClientTransport(client, new JacksonJsonpMapper(ViewsJson.mapper())));
    }

    private static RestClient client(HttpHost host, Duration answer) {
        return RestClient.builder(host)
                .setRequestConfigCallback(request -> request.setConnectTimeout((int) CONNECT.toMillis())
                        .setConnectionRequestTimeout((int) answer.toMillis())
                        .setSocketTimeout((int) answer.toMillis()))
                .build();
    }
}
