package vn.motcua.query.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.DossierProjection;
import vn.motcua.query.projection.Parking;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.statistics.IntakeFact.Cell;

/**
 * Keeps {@link IntakeStatistics}. Each dossier's fact says where it counts; what a batch changes in the facts is what it
 * adds to and takes from the counts, in the same transaction. So counts are always the counts of the facts.
 */
@ProcessingGroup(IntakeStatistics.NAME)
public final class StatisticsProjection extends DossierProjection {

    private static final Comparator<Cell> CELL_ORDER =
            Comparator.comparing(Cell::month).thenComparing(Cell::department).thenComparing(Cell::channel);

    private final IntakeTables tables;

    /**
     * @param views the application's data source
     * @param target the colour to write to
     */
    public StatisticsProjection(JdbcTemplate views, Supplier<Colour> target) {
        super(target, new Parking(views, IntakeStatistics.NAME));
        this.tables = new IntakeTables(views);
    }

    @Override
    protected void apply(Colour colour, SortedMap<String, List<RecordedEvent>> dossiers) {
        Map<String, IntakeFact> before = tables.load(colour, dossiers.keySet());
        Map<String, IntakeFact> after = new TreeMap<>();
        Map<CodedName, Long> names = new HashMap<>();
        dossiers.forEach((code, events) -> folding(colour, events, () -> {
            IntakeFact fact = before.get(code);
            for (RecordedEvent event : events) {
                fact = IntakeFact.after(fact, event);
            }
            if (fact != null) {
                after.put(code, fact);
                events.forEach(event -> name(names, event));
            }
        }));
        tables.saveFacts(colour, after.values());
        tables.count(colour, changes(before, after));
        tables.name(colour, names);
    }

    @Override
    protected void emptyTables(Colour colour) {
        tables.empty(colour);
    }

    private static void name(Map<CodedName, Long> names, RecordedEvent event) {
        CodedName named = IntakeFact.named(event);
        if (named != null && named.name() != null) {
            names.merge(named, event.position(), Math::max);
        }
    }

    /** By cell, in the order of the primary key, in which every writer locks the counts. */
    private static Map<Cell, Long> changes(Map<String, IntakeFact> before, Map<String, IntakeFact> after) {
        Map<Cell, Long> changes = new TreeMap<>(CELL_ORDER);
        after.forEach((code, fact) -> {
            IntakeFact known = before.get(code);
            if (known != null) {
                changes.merge(known.cell(), -1L, Long::sum);
            }
            changes.merge(fact.cell(), 1L, Long::sum);
        });
        return changes;
    }
}
