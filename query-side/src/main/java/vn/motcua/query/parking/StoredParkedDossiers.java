package vn.motcua.query.parking;

import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.Cursor;
import vn.motcua.query.projection.InvalidCursorException;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.rebuild.RebuildPlan;

/** Parked dossiers as PostgreSQL keeps them, beside the rows of the colour that left them out. */
public final class StoredParkedDossiers implements ParkedDossiers {

    private static final Logger LOG = LoggerFactory.getLogger(StoredParkedDossiers.class);

    private static final String SERVING = " FROM views.parked_dossier JOIN views.serving USING (projection, colour) ";
    private static final String COUNTS = "SELECT projection, count(*)" + SERVING + "GROUP BY projection";
    private static final String PAGE = "SELECT code, position, error, parked_at" + SERVING
            + "WHERE projection = ? AND (position, code) > (?, ?) ORDER BY position, code LIMIT ?";
    private static final String HELD =
            "SELECT 1 FROM views.parked_dossier WHERE projection = ? AND colour = ? AND code = ? FOR UPDATE";

    private final Map<String, RebuildPlan> plans = new LinkedHashMap<>();
    private final JdbcTemplate views;
    private final ServingColours colours;
    private final TransactionTemplate transaction;
    private final Function<String, ? extends List<? extends TrackedEventMessage<?>>> ledger;

    /**
     * @param plans the read models
     * @param views the application's data source
     * @param transactions its transactions
     * @param ledger tells all events of a dossier in order, by its code
     */
    public StoredParkedDossiers(
            List<RebuildPlan> plans,
            JdbcTemplate views,
            PlatformTransactionManager transactions,
            Function<String, ? extends List<? extends TrackedEventMessage<?>>> ledger) {
        plans.forEach(plan -> this.plans.put(plan.name(), plan));
        this.views = views;
        this.colours = new ServingColours(views);
        this.transaction = new TransactionTemplate(transactions);
        this.ledger = ledger;
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        plans.keySet().forEach(name -> counts.put(name, 0L));
        views.query(COUNTS, (ResultSet row) -> {
            counts.replace(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    @Override
    public ParkedPage page(String projection, String cursor, int limit) {
        plan(projection);
        long position = -1;
        String code = "";
        if (cursor != null) {
            List<String> last = Cursor.read(cursor, 2);
            position = number(last.get(0));
            code = last.get(1);
        }
        List<ParkedDossier> found = views.query(
                PAGE,
                (row, number) -> new ParkedDossier(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                projection,
                position,
                code,
                limit + 1);
        if (found.size() <= limit) {
            return new ParkedPage(found, null);
        }
        List<ParkedDossier> items = found.subList(0, limit);
        ParkedDossier last = items.get(limit - 1);
        return new ParkedPage(items, Cursor.of(last.position(), last.code()));
    }

    @Override
    public Optional<RetriedDossier> retry(String projection, String code) {
        RebuildPlan plan = plan(projection);
        Optional<RetriedDossier> retried = transaction.execute(status -> retry(plan, code, status));
        retried.ifPresent(outcome -> LOG.info(
                "read model {}, parked dossier {}: {}",
                projection,
                code,
                outcome.inStep() ? "taken in" : "stays parked, " + outcome.error()));
        return retried;
    }

    private Optional<RetriedDossier> retry(RebuildPlan plan, String code, TransactionStatus status) {
        // Nobody else writes to the read model until this ends: what comes later finds the dossier as it is left here.
        Colour colour = colours.heldForSwitching(plan.name());
        if (views.queryForList(HELD, plan.name(), colour.stored(), code).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> error = plan.projection().apply(() -> colour).takeInAgain(colour, code, ledger.apply(code));
        if (error.isPresent()) {
            status.setRollbackOnly();
        } else {
            plan.companion().tookInAgain(colour, code);
        }
        return Optional.of(new RetriedDossier(code, error.orElse(null)));
    }

    private RebuildPlan plan(String projection) {
        RebuildPlan plan = plans.get(projection);
        if (plan == null) {
            throw new IllegalArgumentException(
                    "no read model is named " + projection + "; there are " + plans.keySet());
        }
        return plan;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InvalidCursorException();
        }
    }
}
