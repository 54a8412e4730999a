package vn.motcua.api.worklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.absence.Absences;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.answers.StatusName;
import vn.motcua.api.freshness.Freshness;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.worklist.Urgency;
import vn.motcua.query.worklist.Worklist;
import vn.motcua.query.worklist.WorklistItem;
import vn.motcua.query.worklist.WorklistPage;

/** Shows officers their steps, and heads those of their department. */
@RestController
@Tag(name = "search")
class WorklistController {

    /** The code of the rule that keeps a unit's worklist to its head. */
    private static final String RULE = "worklist.unit";

    /** The code of the rule that keeps an officer's worklist to the officer and who stands in. */
    private static final String STAND_IN = "worklist.stand-in";

    private final Worklist worklist;
    private final Absences absences;
    private final AccessRecorder recorder;
    private final Freshness freshness;

    WorklistController(Worklist worklist, Absences absences, AccessRecorder recorder, Freshness freshness) {
        this.worklist = worklist;
        this.absences = absences;
        this.recorder = recorder;
        this.freshness = freshness;
    }

    @GetMapping("/api/worklist")
    @Operation(
            summary = "The caller's steps, most urgent first; or those of a unit",
            description =
                    "Overdue first, then by appointment; last what has none or waits for the applicant or another agency.",
            operationId = "worklist")
    @ShowsNoPersonalData(because = "what officers have to do, by dossier code")
    Steps steps(
            @Parameter(
                            description =
                                    "the department's code: the steps of all its officers; for its head, and for auditors",
                            example = "000.00.14.H56")
                    @RequestParam(required = false)
                    String unit,
            @Parameter(
                            description =
                                    "an officer's id: that officer's steps; for who stands in during an absence, and for auditors",
                            example = "cb-0142")
                    @RequestParam(required = false)
                    String officer,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) String cursor,
            @Parameter(description = "1 to 200", example = "50") @RequestParam(required = false) String limit,
            @Parameter(description = "wait up to 5 s for this ledger position") @RequestParam(required = false)
                    String atLeast,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        int length = parameters.limit(limit);
        Long position = parameters.position("atLeast", atLeast);
        parameters.check();
        if (Parameters.text(unit) != null && Parameters.text(officer) != null) {
            parameters.fault("officer", "Chỉ chọn officer hoặc unit.", "Give officer or unit, not both.");
        }
        parameters.check();
        String from = Parameters.text(cursor);
        if (Parameters.text(officer) != null && !officer.equals(caller.id())) {
            return ofAnother(officer, from, length, position, caller, request);
        }
        if (unit == null || unit.isBlank()) {
            freshness.await(Worklist.NAME, position);
            return Steps.of(worklist.ofOfficer(caller.id(), from, length));
        }
        if (!mayRead(caller, unit)) {
            recorder.refused(request, null, RULE);
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "Chỉ lãnh đạo được xem danh sách công việc của cơ quan mình.",
                    "Only the head may read the worklist of the own department.");
        }
        freshness.await(Worklist.NAME, position);
        return Steps.of(worklist.ofUnit(unit, from, length));
    }

    private Steps ofAnother(
            String officer, String from, int length, Long position, Caller caller, HttpServletRequest request) {
        if (!caller.has(Role.AUDITOR) && !absences.standsIn(caller, officer)) {
            recorder.refused(request, null, STAND_IN);
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "Chỉ người thay thế trong thời gian vắng mặt được xem danh sách công việc của cán bộ khác.",
                    "Only who stands in during an absence may read another officer's worklist.");
        }
        freshness.await(Worklist.NAME, position);
        return Steps.of(worklist.ofOfficer(officer, from, length));
    }

    private static boolean mayRead(Caller caller, String unit) {
        return caller.has(Role.AUDITOR) || (caller.has(Role.HEAD) && unit.equals(caller.department()));
    }

    /**
     * One page of a worklist.
     *
     * @param items most urgent first
     * @param counts of the whole worklist, by urgency
     * @param nextCursor where the next page begins; {@code null} on the last
     */
    record Steps(List<Item> items, WorklistPage.Counts counts, String nextCursor) {

        static Steps of(WorklistPage page) {
            return new Steps(page.items().stream().map(Item::of).toList(), page.counts(), page.nextCursor());
        }
    }

    /** One step; the fields are those of {@link WorklistItem}. */
    record Item(
            @Schema(example = "000.00.14.H56-231027-0361") String code,
            CodedName procedure,
            @Schema(example = "1") int step,
            @Schema(example = "Thẩm định hồ sơ") String name,
            CodedName officer,
            @Schema(example = "000.00.14.H56") String unit,
            StatusName status,
            Instant assignedAt,
            Instant startedAt,
            Instant dueAt,
            Urgency urgency) {

        static Item of(WorklistItem item) {
            return new Item(
                    item.code(),
                    item.procedure(),
                    item.step(),
                    item.name(),
                    item.officer(),
                    item.unit(),
                    StatusName.of(item.status()),
                    item.assignedAt(),
                    item.startedAt(),
                    item.dueAt(),
                    item.urgency());
        }
    }
}
