package vn.motcua.query.status;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.DossierProjection;
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
        super(target);
        this.table = new StatusTable(views);
    }

    /** The view that this projection keeps. */
    public static StatusView view(JdbcTemplate views) {
        return new StatusTable(views);
    }

    @Override
    protected void apply(Colour colour, List<RecordedEvent> events) {
        Map<String, DossierStanding> standings = new TreeMap<>(table.load(colour, codes(events)));
        for (RecordedEvent event : events) {
            DossierStanding standing = standings.get(event.code());
            if (standing == null && event.isIntake()) {
                standing = new DossierStanding();
                standings.put(event.code(), standing);
            }
            if (standing != null) {
                standing.apply(event);
            }
        }
        table.save(colour, standings.values());
    }

    @Override
    public void empty(Colour colour) {
        table.empty(colour);
    }
}
