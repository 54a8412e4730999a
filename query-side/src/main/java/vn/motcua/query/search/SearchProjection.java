package vn.motcua.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.DossierProjection;
import vn.motcua.query.projection.Parking;
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
        super(target, new Parking(views, DossierSearch.NAME));
        this.table = new SourceTable(views);
    }

    @Override
    protected void apply(Colour colour, SortedMap<String, List<RecordedEvent>> dossiers) {
        Map<String, FindableDossier> known = table.load(colour, dossiers.keySet());
        List<FindableDossier> changed = new ArrayList<>();
        dossiers.forEach((code, events) -> folding(colour, events, () -> {
            RecordedEvent first = events.get(0);
            FindableDossier dossier = first.isIntake() && FindableDossier.isFindable(first)
                    ? known.getOrDefault(code, FindableDossier.unknown(code))
                    : known.get(code);
            if (dossier != null) {
                events.forEach(dossier::apply);
                changed.add(dossier);
            }
        }));
        table.save(colour, changed);
    }

    @Override
    protected void emptyTables(Colour colour) {
        table.empty(colour);
    }
}
