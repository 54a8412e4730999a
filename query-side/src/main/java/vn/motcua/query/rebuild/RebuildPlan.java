package vn.motcua.query.rebuild;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.Companion;
import vn.motcua.query.projection.Projection;

/**
 * How one read model is filled anew.
 *
 * @param name the read model
 * @param projection makes the projection for a colour
 * @param tables its tables
 * @param companion what it keeps elsewhere
 */
public record RebuildPlan(
        String name, Function<Supplier<Colour>, Projection> projection, List<Table> tables, Companion companion) {

    /**
     * A table of the read model.
     *
     * @param name without schema and colour
     * @param key the column that names a row; for rows of events the dossier's code is not unique, and the key is the
     *     position
     * @param shown the column that tells people which dossier it is about
     */
    public record Table(String name, String key, String shown) {

        /** A table with one row a dossier. */
        public static Table ofDossiers(String name) {
            return new Table(name, "code", "code");
        }
    }

    /** What is added to a read model's name for the processor that fills its other colour. */
    public static final String SUFFIX = "-rebuild";

    /** The name under which the processor that fills the other colour keeps its place. */
    String processor() {
        return name + SUFFIX;
    }
}
