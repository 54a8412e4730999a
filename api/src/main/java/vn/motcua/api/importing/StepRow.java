package vn.motcua.api.importing;

import java.util.List;
import java.util.Locale;
import vn.motcua.query.timeline.ExportedStep;

/** One row of an exported event log; the columns are the keys of the XES standard extensions (IEEE 1849), those of the dossier with {@code case:} before them. */
final class StepRow {

    /** The header row. */
    static final String[] COLUMNS = {
        "case:concept:name",
        "case:motcua:externalId",
        "case:department",
        "case:channel",
        "concept:name",
        "org:resource",
        "org:group",
        "lifecycle:transition",
        "time:timestamp"
    };

    private StepRow() {}

    /** The row of {@code step}; instants are in UTC, absent values are empty. */
    static List<Object> of(ExportedStep step) {
        return java.util.Arrays.asList(
                step.code(),
                step.externalId(),
                step.department(),
                step.channel(),
                step.step(),
                step.officer(),
                step.group(),
                step.transition().name().toLowerCase(Locale.ROOT),
                step.at());
    }
}
