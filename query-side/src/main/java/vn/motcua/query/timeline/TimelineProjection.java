package vn.motcua.query.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.DossierProjection;
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
        super(target);
        this.tables = new TimelineTables(views);
    }

    @Override
    protected void apply(Colour colour, List<RecordedEvent> events) {
        Map<String, DossierHistory> histories = new TreeMap<>(tables.load(colour, codes(events)));
        List<StoredAction> actions = new ArrayList<>();
        for (RecordedEvent event : events) {
            DossierHistory history = event.isIntake()
                    ? histories.computeIfAbsent(event.code(), DossierHistory::new)
                    : histories.get(event.code());
            StoredAction action = history == null ? null : history.apply(event);
            if (action != null) {
                actions.add(action);
            }
        }
        tables.save(colour, histories.values(), actions);
    }

    @Override
    public void empty(Colour colour) {
        tables.empty(colour);
    }
}
