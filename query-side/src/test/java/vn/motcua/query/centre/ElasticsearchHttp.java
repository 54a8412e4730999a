package vn.motcua.query.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What tests ask the search engine past the code under test. */
public final class ElasticsearchHttp {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private ElasticsearchHttp() {}

    /** The body of the answer to a GET. */
    public static String get(URI url, String path) {
        return send(HttpRequest.newBuilder(url.resolve(path)).GET().build());
    }

    /** Puts a document past the indexer. */
    public static void put(URI url, String path, String json) {
        String answer = send(HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
        if (answer.contains("\"error\"")) {
            throw new IllegalStateException(answer);
        }
    }

    /** Deletes both indices; no index is no error. */
    public static void deleteIndices(URI url) {
        send(HttpRequest.newBuilder(url.resolve("/dossiers-v1-blue,dossiers-v1-green?ignore_unavailable=true"))
                .DELETE()
                .build());
    }

    private static String send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
