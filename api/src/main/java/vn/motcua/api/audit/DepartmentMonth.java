package vn.motcua.api.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.query.timeline.OfficerAction;

/** A department's month while it is told, line by line. */
final class DepartmentMonth {

    private final String department;
    private final YearMonth month;
    private final Set<String> dossiers = new HashSet<>();
    private final SortedMap<String, Officer> officers = new TreeMap<>();
    private long events;
    private long received;
    private long late;
    private long imported;

    DepartmentMonth(String department, YearMonth month) {
        this.department = department;
        this.month = month;
    }

    void add(OfficerAction action) {
        events++;
        dossiers.add(action.code());
        received += action.statusBefore() == null ? 1 : 0;
        late += action.late() ? 1 : 0;
        imported += action.imported() ? 1 : 0;
        if (action.officer() != null) {
            officers.computeIfAbsent(action.officer(), Officer::new).add(action);
        }
    }

    Summary summary() {
        return new Summary(
                department,
                month.toString(),
                events,
                dossiers.size(),
                received,
                late,
                imported,
                officers.values().stream().map(Officer::summary).toList());
    }

    /** What the steps of one officer came to. */
    private static final class Officer {

        private final String id;
        private String name;
        private long assigned;
        private long started;
        private long completed;
        private long returned;
        private long late;
        private long timed;
        private Duration taken = Duration.ZERO;

        private Officer(String id) {
            this.id = id;
        }

        private void add(OfficerAction action) {
            name = action.officerName() == null ? name : action.officerName();
            switch (action.type()) {
                case "StepStarted" -> started++;
                case "StepCompleted" -> {
                    completed++;
                    late += action.late() ? 1 : 0;
                    Duration time = OfficerActionItem.timeTaken(action);
                    if (time != null) {
                        timed++;
                        taken = taken.plus(time);
                    }
                }
                case "StepReturned" -> returned++;
                default -> assigned++;
            }
        }

        private OfficerSummary summary() {
            return new OfficerSummary(
                    id,
                    name,
                    assigned,
                    started,
                    completed,
                    returned,
                    late,
                    timed == 0 ? null : taken.dividedBy(timed).truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /**
     * What the lines come to; the last line of a replay that is whole.
     *
     * @param department the department's code
     * @param month {@code yyyy-MM}, of Asia/Ho_Chi_Minh
     * @param events how many lines there are
     * @param dossiers how many dossiers they are about
     * @param received how many dossiers came in
     * @param late how many events came on a later day than the appointment's
     * @param imported how many events the importer brought in
     * @param officers by id
     */
    record Summary(
            @Schema(example = "000.00.14.H56") String department,
            @Schema(example = "2021-03") String month,
            @Schema(example = "31250") long events,
            @Schema(example = "4211") long dossiers,
            @Schema(example = "3998") long received,
            @Schema(example = "120") long late,
            @Schema(example = "0") long imported,
            List<OfficerSummary> officers) {}

    /**
     * What one officer's steps came to.
     *
     * @param officer the officer's id
     * @param name the officer's name; may be {@code null}
     * @param assigned how many steps were assigned, or handed over, to the officer
     * @param started how many the officer took up
     * @param completed how many the officer finished
     * @param returned how many the officer sent back
     * @param late how many were finished on a later day than the appointment's
     * @param meanTimeTaken of those finished, in whole seconds; elapsed, not working time; {@code null} where nothing is known
     */
    record OfficerSummary(
            @Schema(example = "cb-0142") String officer,
            String name,
            long assigned,
            long started,
            long completed,
            long returned,
            long late,

            @Schema(type = "string", format = "duration", example = "PT5H12M")
            Duration meanTimeTaken) {}
}
