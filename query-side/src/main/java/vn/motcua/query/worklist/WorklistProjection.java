package vn.motcua.query.worklist;

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

/** Keeps {@link Worklist}: reads the batch's dossiers with one statement, writes them and their steps with one each. */
@ProcessingGroup(Worklist.NAME)
public final class WorklistProjection extends DossierProjection {

    private final WorklistTables tables;

    /**
     * @param views the application's data source
     * @param target the colour to write to
     */
    public WorklistProjection(JdbcTemplate views, Supplier<Colour> target) {
        super(target, new Parking(views, Worklist.NAME));
        this.tables = new WorklistTables(views);
    }

    @Override
    protected void apply(Colour colour, SortedMap<String, List<RecordedEvent>> dossiers) {
        Map<String, WorkedDossier> known = tables.load(colour, dossiers.keySet());
        List<WorkedDossier> changed = new ArrayList<>();
        dossiers.forEach((code, events) -> folding(colour, events, () -> {
            WorkedDossier dossier = known.get(code);
            if (dossier == null && events.get(0).isIntake()) {
                dossier = WorkedDossier.unknown(code);
            }
            if (dossier != null) {
                events.forEach(dossier::apply);
                changed.add(dossier);
            }
        }));
        tables.save(colour, changed);
    }

    @Override
    protected void emptyTables(Colour colour) {
        tables.empty(colour);
    }
}
