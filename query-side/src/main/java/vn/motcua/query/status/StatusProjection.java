package vn.motcua.query.status;

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

/** Keeps {@link StatusView}: reads the batch's rows with one statement, folds the events over them, writes them with one. */
@ProcessingGroup(StatusView.NAME)
public final class StatusProjection extends DossierProjection {

    private final StatusTable table;

    /**
     * @param views the application's data source
     * @param target the colour to write to
     */
    public StatusProjection(JdbcTemplate views, Supplier<Colour> target) {
        super(target, new Parking(views, StatusView.NAME));
        this.table = new StatusTable(views);
    }

    /** The view that this projection keeps. */
    public static StatusView view(JdbcTemplate views) {
        return new StatusTable(views);
    }

    @Override
    protected void apply(Colour colour, SortedMap<String, List<RecordedEvent>> dossiers) {
        Map<String, DossierStanding> known = table.load(colour, dossiers.keySet());
        List<DossierStanding> changed = new ArrayList<>();
        dossiers.forEach((code, events) -> folding(colour, events, () -> {
            DossierStanding standing =
                    events.get(0).isIntake() ? known.getOrDefault(code, new DossierStanding()) : known.get(code);
            if (standing != null) {
                events.forEach(standing::apply);
                changed.add(standing);
            }
        }));
        table.save(colour, changed);
    }

    @Override
    protected void emptyTables(Colour colour) {
        table.empty(colour);
    }
}
