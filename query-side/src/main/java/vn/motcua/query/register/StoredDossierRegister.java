package vn.motcua.query.register;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.replay.DossierReplay;
import vn.motcua.query.replay.Point;

/** Reads registers page by page: the codes from an index of the status, then the events of a page's dossiers in one query. */
public final class StoredDossierRegister implements DossierRegister {

    private static final String TABLE = "dossier_status";
    private static final int PAGE = 250;

    private static final String SELECTED =
            " FROM %s WHERE department_code = ? AND received_at >= ? AND received_at < ?";
    private static final String COUNT = "SELECT count(*)" + SELECTED;
    private static final String CODES = "SELECT code, received_at" + SELECTED
            + " AND (received_at, code) > (?, ?) ORDER BY received_at, code LIMIT ?";

    private final JdbcTemplate views;
    private final ServingColours colours;
    private final Function<? super Collection<String>, ? extends List<? extends TrackedEventMessage<?>>> events;

    /**
     * @param views the application's data source
     * @param events tells all events of the dossiers with these codes, those of a dossier in order and together
     */
    public StoredDossierRegister(
            JdbcTemplate views,
            Function<? super Collection<String>, ? extends List<? extends TrackedEventMessage<?>>> events) {
        this.views = views;
        this.colours = new ServingColours(views);
        this.events = events;
    }

    private record Listed(String code, OffsetDateTime receivedAt) {}

    @Override
    public long count(RegisterSelection selection) {
        return colours.reading(
                READ_MODEL,
                colour -> Objects.requireNonNull(views.queryForObject(
                        COUNT.formatted(colour.table(TABLE)),
                        Long.class,
                        selection.department(),
                        utc(selection.from()),
                        utc(selection.to()))));
    }

    @Override
    public void read(RegisterSelection selection, Consumer<List<RegisterEntry>> consumer) {
        Listed last = new Listed("", utc(selection.from()));
        List<Listed> page;
        do {
            page = after(last, selection);
            if (!page.isEmpty()) {
                last = page.get(page.size() - 1);
                consumer.accept(entries(page));
            }
        } while (page.size() == PAGE);
    }

    private List<Listed> after(Listed last, RegisterSelection selection) {
        return colours.reading(
                READ_MODEL,
                colour -> views.query(
                        CODES.formatted(colour.table(TABLE)),
                        (ResultSet row, int number) ->
                                new Listed(row.getString(1), row.getObject(2, OffsetDateTime.class)),
                        selection.department(),
                        utc(selection.from()),
                        utc(selection.to()),
                        last.receivedAt(),
                        last.code(),
                        PAGE));
    }

    private List<RegisterEntry> entries(List<Listed> page) {
        Map<String, List<RecordedEvent>> histories = new HashMap<>();
        for (TrackedEventMessage<?> message :
                events.apply(page.stream().map(Listed::code).toList())) {
            if (message.getPayload() instanceof DossierEvent event) {
                histories
                        .computeIfAbsent(event.code(), code -> new ArrayList<>())
                        .add(RecordedEvent.of(event, message, message.trackingToken()));
            }
        }
        return page.stream()
                .map(listed -> new DossierReplay(histories.get(listed.code()))
                        .asOf(Point.NOW)
                        .map(RegisterEntry::of)
                        .orElseThrow())
                .toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
