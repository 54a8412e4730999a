package vn.motcua.query.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.rebuild.Findings.Difference;
import vn.motcua.query.rebuild.RebuildPlan.Table;

/**
 * Compares the two colours of a read model in one snapshot, up to the position that both have reached. A row whose last
 * event lies beyond it, in either colour, is under way and left out.
 */
final class Comparison {

    private static final int BUCKETS = 256;
    private static final int NAMED = 100;

    private static final String BUCKET = "abs(hashtext(%s::text) %% " + BUCKETS + ")";

    // Rows of one colour that both have seen the last event of. The other colour may have gone on with the same
    // dossier.
    private static final String SETTLED = """
            SELECT t.*, %1$s AS bucket FROM %2$s t
             WHERE t.position <= %5$d
               AND NOT EXISTS (SELECT 1 FROM %3$s o WHERE o.%4$s = t.%4$s AND o.position > %5$d)
            """;

    private static final String DIGESTS = """
            SELECT bucket, count(*) AS rows, md5(string_agg(md5(s::text), '' ORDER BY %2$s)) AS digest
              FROM (%1$s) s GROUP BY bucket
            """;

    private final JdbcTemplate views;
    private final Colour serving;
    private final long position;

    private long compared;
    private long underWay;
    private int differingBuckets;
    private int buckets;
    private final List<Difference> differences = new ArrayList<>();

    /**
     * @param views in a transaction that sees one snapshot
     * @param serving the colour that serves
     * @param position up to where both colours are
     */
    Comparison(JdbcTemplate views, Colour serving, long position) {
        this.views = views;
        this.serving = serving;
        this.position = position;
    }

    void table(Table table) {
        String ours = settled(table, serving);
        String told = settled(table, serving.other());
        long settled = count("SELECT count(*) FROM (" + ours + ") s");
        compared += settled;
        underWay += count("SELECT count(*) FROM " + serving.table(table.name())) - settled;
        buckets += BUCKETS;
        List<Integer> differing = views.queryForList(
                "SELECT coalesce(a.bucket, b.bucket) FROM (%s) a FULL JOIN (%s) b ON a.bucket = b.bucket"
                                .formatted(DIGESTS.formatted(ours, table.key()), DIGESTS.formatted(told, table.key()))
                        + " WHERE a.digest IS DISTINCT FROM b.digest OR a.rows IS DISTINCT FROM b.rows",
                Integer.class);
        differingBuckets += differing.size();
        if (!differing.isEmpty()) {
            name(table, ours, told, differing);
        }
    }

    /** Whether the counts are the counts of the facts, in the colour that serves. */
    void counts() {
        List<String> cells = views.queryForList(
                """
                SELECT coalesce(c.month, f.month) || ' ' || coalesce(c.department_code, f.department_code) || ' '
                       || coalesce(c.channel, f.channel)
                  FROM (SELECT * FROM %s WHERE received <> 0) c
                  FULL JOIN (SELECT month, department_code, channel, count(*) AS received
                               FROM %s GROUP BY month, department_code, channel) f
                    ON (c.month, c.department_code, c.channel) = (f.month, f.department_code, f.channel)
                 WHERE c.received IS DISTINCT FROM f.received ORDER BY 1
                """.formatted(serving.table("intake_count"), serving.table("intake_fact")), String.class);
        add("intake_count", cells.size(), cells);
    }

    void companion(List<String> codes) {
        add("elasticsearch", codes.size(), codes);
    }

    Findings findings() {
        return new Findings(position, compared, underWay, buckets, differingBuckets, differences);
    }

    private void name(Table table, String ours, String told, List<Integer> differing) {
        String rows = """
                SELECT DISTINCT coalesce(a.%2$s, b.%2$s)::text AS shown
                  FROM (%3$s) a FULL JOIN (%4$s) b ON a.%1$s = b.%1$s
                 WHERE coalesce(a.bucket, b.bucket) = ANY (?) AND a::text IS DISTINCT FROM b::text
                """.formatted(table.key(), table.shown(), ours, told);
        Object which = differing.toArray(Integer[]::new);
        List<String> first = views.queryForList(rows + " ORDER BY 1 LIMIT " + NAMED, String.class, which);
        Long count = views.queryForObject("SELECT count(*) FROM (" + rows + ") r", Long.class, which);
        add(table.name(), Objects.requireNonNull(count), first);
    }

    private void add(String where, long count, List<String> keys) {
        if (count > 0) {
            differences.add(new Difference(where, count, keys.subList(0, Math.min(NAMED, keys.size()))));
        }
    }

    private String settled(Table table, Colour colour) {
        return SETTLED.formatted(
                BUCKET.formatted("t." + table.key()),
                colour.table(table.name()),
                colour.other().table(table.name()),
                table.key(),
                position);
    }

    private long count(String sql) {
        return Objects.requireNonNull(views.queryForObject(sql, Long.class));
    }
}
