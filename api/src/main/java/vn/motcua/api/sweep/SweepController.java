package vn.motcua.api.sweep;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.overdue.SweepReport;
import vn.motcua.query.worklist.SweepFaults;

/** Sweeps when an administrator asks, and shows what came of the last sweep and which dossiers it could not ask. */
@RestController
@Tag(name = "administration")
class SweepController {

    private final SweepDesk desk;
    private final SweepFaults faults;

    SweepController(SweepDesk desk, SweepFaults faults) {
        this.desk = desk;
        this.faults = faults;
    }

    @PostMapping("/api/admin/sweeps")
    @Operation(
            summary = "Find now what became overdue (quét hồ sơ quá hạn)",
            description =
                    "Answers when the sweep is over. Can be repeated: nothing is told twice. 409 while another sweep is under way.",
            operationId = "sweep")
    Report sweep() throws SQLException {
        return desk.sweepNow()
                .map(Report::of)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.CONFLICT,
                        "Đang có một lượt quét hồ sơ quá hạn; hãy chờ lượt đó kết thúc.",
                        "A sweep is under way; wait until it is over."));
    }

    @GetMapping("/api/admin/sweeps")
    @Operation(
            summary = "The last sweep of this node, and the dossiers that sweeps could not ask",
            operationId = "lastSweep")
    @ShowsNoPersonalData(because = "dossier codes and codes of rules")
    Last last() {
        return new Last(desk.last().map(Report::of).orElse(null), faults.count(), faults.first(SweepReport.SHOWN));
    }

    /**
     * What came of a sweep; the fields are those of {@link SweepReport}.
     *
     * @param failures the first dossiers that could not be asked, by code the reason
     * @param stopped why it ended before all were asked; {@code null} where it did not
     */
    record Report(
            Instant startedAt,
            Instant finishedAt,
            @Schema(example = "1200") long asked,
            @Schema(example = "1198") long told,
            @Schema(example = "0") long failed,
            Map<String, String> failures,
            @Schema(example = "ledger.unavailable") String stopped) {

        static Report of(SweepReport report) {
            return new Report(
                    report.startedAt(),
                    report.finishedAt(),
                    report.asked(),
                    report.told(),
                    report.failed(),
                    report.failures(),
                    report.stopped());
        }
    }

    /**
     * Where sweeping stands.
     *
     * @param last the last report of the node that answers; {@code null} before its first sweep
     * @param faults how many dossiers could not be asked
     * @param items the first of them, by code
     */
    record Last(Report last, long faults, List<SweepFaults.Fault> items) {}
}
