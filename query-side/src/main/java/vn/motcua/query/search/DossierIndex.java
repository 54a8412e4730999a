package vn.motcua.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

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

    /** Makes visible what was written. */
    void refresh(String index) throws IOException {
        client.indices().refresh(request -> request.index(index));
    }
}
