package vn.motcua.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the indexer does to the search engine. */
final class DossierIndex {

    /** Readers ask this name; behind it stands the index that serves. */
    static final String ALIAS = "dossiers";

    private static final String DEFINITION = "/elasticsearch/dossiers-v1.json";
    private static final int CONFLICT = 409;

    private final ElasticsearchClient client;

    DossierIndex(ElasticsearchClient client) {
        this.client = client;
    }

    boolean exists(String index) throws IOException {
        return client.indices().exists(request -> request.index(index)).value();
    }

    void create(String index) throws IOException {
        try (InputStream definition = DossierIndex.class.getResourceAsStream(DEFINITION)) {
            client.indices().create(request -> request.withJson(definition).index(index));
        }
    }

    void delete(String index) throws IOException {
        client.indices().delete(request -> request.index(index).ignoreUnavailable(true));
    }

    boolean serves(String index) throws IOException {
        return client.indices()
                .existsAlias(request -> request.name(ALIAS).index(index).ignoreUnavailable(true))
                .value();
    }

    /** From now on readers are answered by this index and no other, in one step. */
    void serve(String index) throws IOException {
        client.indices()
                .updateAliases(request -> request.actions(action -> action.remove(
                                old -> old.index(ALIAS + "-*").alias(ALIAS).mustExist(false)))
                        .actions(action -> action.add(next -> next.index(index).alias(ALIAS))));
    }

    /**
     * Writes whole documents. Their version is the ledger position of the dossier's last event, so that an older
     * document never replaces a newer one, however often and in whatever order they are sent.
     *
     * @throws IndexingFailedException if the engine refused one for another reason than its age
     */
    void write(String index, List<SourceTable.Row> rows) throws IOException {
        BulkRequest.Builder bulk = new BulkRequest.Builder().index(index);
        for (SourceTable.Row row : rows) {
            bulk.operations(operation ->
                    operation.index(document -> document.id(row.source().code())
                            .version(row.position())
                            .versionType(VersionType.External)
                            .document(IndexedDossier.of(row.source(), row.position()))));
        }
        BulkResponse response = client.bulk(bulk.build());
        if (response.errors()) {
            for (BulkResponseItem item : response.items()) {
                if (item.error() != null && item.status() != CONFLICT) {
                    throw new IndexingFailedException(
                            item.status(), item.error().type());
                }
            }
        }
    }

    long count(String index) throws IOException {
        return client.count(request -> request.index(index)).count();
    }

    /**
     * The codes of dossiers whose document is not what their row makes. Rows that changed after what the index shows are
     * left out.
     *
     * @param shown the ledger position that the index shows
     */
    List<String> differing(String index, List<SourceTable.Row> rows, long shown) throws IOException {
        List<String> codes = rows.stream().map(row -> row.source().code()).toList();
        Map<String, IndexedDossier> found = new HashMap<>();
        MgetResponse<IndexedDossier> answer =
                client.mget(request -> request.index(index).ids(codes), IndexedDossier.class);
        answer.docs().stream()
                .filter(document -> document.isResult() && document.result().found())
                .forEach(document ->
                        found.put(document.result().id(), document.result().source()));
        return rows.stream()
                .filter(row -> row.position() <= shown)
                .filter(row -> !agrees(row, found.get(row.source().code()), shown))
                .map(row -> row.source().code())
                .toList();
    }

    private static boolean agrees(SourceTable.Row row, IndexedDossier document, long shown) {
        // Since the rows were read, the indexer may have gone on with the dossier.
        boolean wentOn = document != null && document.position() > shown;
        return wentOn || IndexedDossier.of(row.source(), row.position()).equals(document);
    }

    /** Hands over the codes of all documents up to a ledger position, page by page. */
    void eachCode(String index, long shown, int page, Consumer<List<String>> consumer) throws IOException {
        String last = "";
        List<String> codes;
        do {
            String after = last;
            codes = client
                    .search(
                            request -> request.index(index)
                                    .size(page)
                                    .source(source -> source.fetch(false))
                                    .query(any -> any.range(range -> range.number(
                                            number -> number.field("position").lte((double) shown))))
                                    .sort(sort -> sort.field(field -> field.field("code")))
                                    .searchAfter(FieldValue.of(after)),
                            Void.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(Hit::id)
                    .toList();
            if (!codes.isEmpty()) {
                consumer.accept(codes);
                last = codes.get(codes.size() - 1);
            }
        } while (codes.size() == page);
    }

    /** Makes visible what was written. */
    void refresh(String index) throws IOException {
        client.indices().refresh(request -> request.index(index));
    }
}
