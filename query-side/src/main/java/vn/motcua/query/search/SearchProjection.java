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
        Map<String, FindableDossier> dossiers = new TreeMap<>(table.load(colour, codes(events)));
        for (RecordedEvent event : events) {
            FindableDossier dossier = event.isIntake() && FindableDossier.isFindable(event)
                    ? dossiers.computeIfAbsent(event.code(), FindableDossier::unknown)
                    : dossiers.get(event.code());
            if (dossier != null) {
                dossier.apply(event);
            }
        }
        table.save(colour, dossiers.values());
    }

    @Override
    public void empty(Colour colour) {
        table.empty(colour);
    }
}
