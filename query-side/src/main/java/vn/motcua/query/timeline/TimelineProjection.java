package vn.motcua.query.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.DossierProjection;
import vn.motcua.query.projection.Parking;
import vn.motcua.query.projection.RecordedEvent;

/** Keeps {@link OfficerTimeline}: a row for each event, told from the dossier's state before it. */
@ProcessingGroup(OfficerTimeline.NAME)
public final class TimelineProjection extends DossierProjection {

    private final TimelineTables tables;

    /**
     * @param views the application's data source
     * @param target the colour to write to
     */
    public TimelineProjection(JdbcTemplate views, Supplier<Colour> target) {
        super(target, new Parking(views, OfficerTimeline.NAME));
        this.tables = new TimelineTables(views);
    }

    @Override
    protected void apply(Colour colour, SortedMap<String, List<RecordedEvent>> dossiers) {
        Map<String, DossierHistory> known = tables.load(colour, dossiers.keySet());
        List<DossierHistory> changed = new ArrayList<>();
        List<StoredAction> actions = new ArrayList<>();
        dossiers.forEach((code, events) -> folding(colour, events, () -> {
            DossierHistory history =
                    events.get(0).isIntake() ? known.getOrDefault(code, new DossierHistory(code)) : known.get(code);
            if (history != null) {
                List<StoredAction> told = events.stream()
                        .map(history::apply)
                        .filter(Objects::nonNull)
                        .toList();
                actions.addAll(told);
                changed.add(history);
            }
        }));
        tables.save(colour, changed, actions);
    }

    @Override
    protected void emptyTables(Colour colour) {
        tables.empty(colour);
    }
}
