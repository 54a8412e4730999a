package vn.motcua.query.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.events.EventTypes;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.DossierRefused;
import vn.motcua.events.dossier.DossierStopped;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.replay.Deed;

/** Counts forms in the timeline, from an index that holds nothing else. */
public final class StoredFormNumbers implements FormNumbers {

    private static final String ACTIONS = "officer_action";

    private static final Set<String> NUMBERED = Stream.of(
                    SupplementRequested.class, DossierRefused.class, AppointmentRescheduled.class, DossierStopped.class)
            .map(EventTypes::name)
            .collect(Collectors.toUnmodifiableSet());

    // What a dossier that was left out has done is missing from anywhere before it was left out, so that no count can
    // be trusted.
    // The type stands in the statement and is no parameter: the planner has to see that the partial index covers it.
    private static final String COUNT = """
            SELECT (SELECT count(*) FROM %s
                     WHERE type = '%s' AND coalesce(actor_department, '') = ?
                       AND occurred_at >= ? AND occurred_at < ? AND position <= ?) AS number,
                   EXISTS (SELECT 1 FROM views.parked_dossier WHERE projection = ? AND colour = ?) AS incomplete
            """;

    private final JdbcTemplate views;
    private final ServingColours colours;

    /**
     * @param views the application's data source
     */
    public StoredFormNumbers(JdbcTemplate views) {
        this.views = views;
        this.colours = new ServingColours(views);
    }

    @Override
    public OptionalLong of(Deed cause) {
        if (!NUMBERED.contains(cause.type())) {
            throw new IllegalArgumentException("no numbered form comes of " + cause.type());
        }
        String unit = cause.by().department() == null ? "" : cause.by().department();
        int year = VietnamTime.day(cause.occurredAt()).getYear();
        Map<String, Object> counted = colours.reading(
                READ_MODEL,
                colour -> views.queryForMap(
                        COUNT.formatted(colour.table(ACTIONS), cause.type()),
                        unit,
                        newYear(year),
                        newYear(year + 1),
                        cause.position(),
                        READ_MODEL,
                        colour.stored()));
        long number = (Long) counted.get("number");
        return (Boolean) counted.get("incomplete") || number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static OffsetDateTime newYear(int year) {
        Instant midnight =
                LocalDate.of(year, 1, 1).atStartOfDay(VietnamTime.ZONE).toInstant();
        return midnight.atOffset(ZoneOffset.UTC);
    }
}
