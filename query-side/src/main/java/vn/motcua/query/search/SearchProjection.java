package vn.motcua.query.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.DossierProjection;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.search.SourceTable.Row;

/**
 * Keeps what the documents of {@link DossierSearch} are made of, in PostgreSQL. The {@link SearchIndexer} brings them to
 * the search engine; while that is away, this goes on.
 */
@ProcessingGroup(DossierSearch.NAME)
public final class SearchProjection extends DossierProjection {

    private final SourceTable table;

    /**
     * @param views the application's data source
     * @param target the colour to write to
     */
    public SearchProjection(JdbcTemplate views, Supplier<Colour> target) {
        super(target);
        this.table = new SourceTable(views);
    }

    @Override
    protected void apply(Colour colour, List<RecordedEvent> events) {
        Map<String, Row> rows = new TreeMap<>(table.load(colour, codes(events)));
        for (RecordedEvent event : events) {
            Row known = rows.get(event.code());
            if (known != null && event.position() > known.position()) {
                rows.put(event.code(), new Row(known.source().after(event), event.position()));
            } else if (known == null && event.isIntake()) {
                SearchSource begun = SearchSource.begin(event);
                if (begun != null) {
                    rows.put(event.code(), new Row(begun, event.position()));
                }
            }
        }
        table.save(colour, rows.values());
    }

    @Override
    public void empty(Colour colour) {
        table.empty(colour);
    }
}
