package vn.motcua.command.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * A file of processes as it is written; nothing of it has been checked.
 *
 * @param procedure the procedure's code
 * @param processes one for each flow that the procedure has had
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProcessDocument(String procedure, List<Entry> processes) {

    /** One process; words are those of the enums, roles have their wire names. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entry(List<Integer> procedureVersions, String source, String confidence, boolean sample, List<Step> steps) {}

    /** One step. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Step(
            String key,
            String name,
            String kind,
            String role,
            String department,
            String agency,
            BigDecimal workingHours,
            Integer percent,
            List<String> needs,
            List<String> next,
            String split,
            String join,
            List<String> returnTo,
            String confidence,
            boolean sample) {}
}
