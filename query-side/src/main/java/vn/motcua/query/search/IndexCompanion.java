package vn.motcua.query.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.query.projection.BatchOutcome;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.Companion;

/** The indices in the search engine, one for each colour of the rows in PostgreSQL. */
public final class IndexCompanion implements Companion {

    private static final int PAGE = 1_000;

    private final JdbcTemplate views;
    private final PlatformTransactionManager transactions;
    private final ElasticsearchConnection engine;
    private final DossierIndex index;
    private final DossierIndex prompt;
    private final SourceTable sources;
    private final LongSupplier filled;
    private SearchIndexer indexer;

    /**
     * @param views the application's data source
     * @param transactions its transactions
     * @param engine the search engine
     * @param filled how far the rows of the colour that is being filled are
     */
    public IndexCompanion(
            JdbcTemplate views,
            PlatformTransactionManager transactions,
            ElasticsearchConnection engine,
            LongSupplier filled) {
        this.views = views;
        this.transactions = transactions;
        this.engine = engine;
        this.index = new DossierIndex(engine.indexing());
        this.prompt = new DossierIndex(engine.searching());
        this.sources = new SourceTable(views);
        this.filled = filled;
    }

    @Override
    public void forget(Colour colour) {
        // The indexer begins at the beginning of an index that it has to create.
        asking(() -> index.delete(name(colour)));
    }

    @Override
    public synchronized void follow(Colour colour) {
        indexer = new SearchIndexer(views, transactions, engine, () -> colour, false, filled, new BatchOutcome() {
            @Override
            public void reached(long position) {
                // Whoever waits for the index reads its position from PostgreSQL.
            }

            @Override
            public void failed(Throwable cause) {
                // The indexer tries again, and its position tells that it lags.
            }
        });
        indexer.start("search-rebuild-indexer");
    }

    @Override
    public synchronized void stop() {
        if (indexer != null) {
            indexer.close();
            indexer = null;
        }
    }

    @Override
    public long position(Colour colour) {
        return Objects.requireNonNull(views.queryForObject(
                "SELECT position FROM views.search_index WHERE colour = ?", Long.class, colour.stored()));
    }

    @Override
    public void serve(Colour colour) {
        asking(() -> index.serve(name(colour)));
    }

    @Override
    public List<String> differences(Colour colour) {
        List<String> differing = new ArrayList<>();
        long shown = position(colour);
        asking(() -> {
            String name = name(colour);
            long expected = 0;
            List<SourceTable.Row> page = sources.byCode(colour, "", PAGE);
            while (!page.isEmpty()) {
                expected += page.size();
                differing.addAll(index.differing(name, page, shown));
                page = sources.byCode(colour, page.get(page.size() - 1).source().code(), PAGE);
            }
            if (index.count(name) > expected) {
                index.eachCode(name, shown, PAGE, codes -> differing.addAll(sources.missing(colour, codes)));
            }
        });
        return differing;
    }

    /**
     * The indexer is past the dossier's position and would not come back for it. An index that is missing is filled from the
     * beginning anyway.
     *
     * @throws SearchUnavailableException if the engine does not answer
     */
    @Override
    public void tookInAgain(Colour colour, String code) {
        List<SourceTable.Row> rows = sources.of(colour, code);
        try {
            String name = name(colour);
            if (!rows.isEmpty() && prompt.exists(name)) {
                prompt.write(name, rows);
                prompt.refresh(name);
            }
        } catch (IOException e) {
            throw new SearchUnavailableException(e);
        }
    }

    private String name(Colour colour) {
        return views.queryForObject(
                "SELECT index_name FROM views.search_index WHERE colour = ?", String.class, colour.stored());
    }

    private interface Asked {
        void ask() throws IOException;
    }

    private static void asking(Asked asked) {
        try {
            asked.ask();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
