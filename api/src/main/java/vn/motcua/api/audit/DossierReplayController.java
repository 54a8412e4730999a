package vn.motcua.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.api.access.PersonalDataAnswer;
import vn.motcua.api.access.ShowsPersonalData;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.events.PersonalData;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.query.replay.Axis;
import vn.motcua.query.replay.Deed;
import vn.motcua.query.replay.DossierReplay;
import vn.motcua.query.replay.Point;
import vn.motcua.query.replay.ReplayedDossier;

/** Shows an auditor a dossier as it stood at any point, rebuilt from its events, and what changed between two points. */
@RestController
@Tag(name = "audit")
class DossierReplayController {

    private static final String AXIS =
            "for an instant: recorded (what was known then; the default) or occurred (what was"
                    + " true then: events by the time at which they happened)";

    /** What differs between any two points by itself. */
    private static final List<String> NOT_STATE = List.of("asOf", "version", "position", "lastEvent");

    private final DossierHistories histories;
    private final LedgerReader ledger;
    private final JsonMapper json;

    DossierReplayController(DossierHistories histories, LedgerReader ledger, JsonMapper json) {
        this.histories = histories;
        this.ledger = ledger;
        this.json = json;
    }

    @GetMapping("/api/audit/dossiers/{code}")
    @ShowsPersonalData(filters = {"asOf", "axis"})
    @Operation(
            summary = "A dossier's state as of an instant or a position, rebuilt from its events",
            description =
                    "With personal data; what was erased is missing at every point, and erasure says when, by whom and on"
                            + " what legal basis. What happened exactly at the point counts.",
            operationId = "replayDossier")
    DossierThen dossier(
            @Parameter(example = "000.00.14.H56-231027-0361") @PathVariable String code,
            @Parameter(
                            description =
                                    "an RFC 3339 instant with offset, or a ledger position; now where it is missing",
                            example = "2021-03-01T09:00:00+07:00")
                    @RequestParam(required = false)
                    String asOf,
            @Parameter(description = AXIS, example = "recorded") @RequestParam(required = false) String axis) {
        Parameters parameters = new Parameters();
        PointParameter points = new PointParameter(parameters, ledger::headPosition);
        Axis measured = points.axis(axis);
        Point point = points.point("asOf", asOf, measured);
        points.checkAxis(measured, point);
        parameters.check();
        DossierReplay replay = replay(code);
        return replay.asOf(point)
                .map(dossier -> DossierThen.of(dossier, point))
                .orElseThrow(() -> before(replay.beginning()));
    }

    @GetMapping("/api/audit/dossiers/{code}/difference")
    @ShowsPersonalData(filters = {"from", "to", "axis"})
    @Operation(
            summary = "What changed in a dossier between two points, field by field, and the events in between",
            description = "With personal data. Fields are those of the state; before its intake a dossier has none.",
            operationId = "dossierDifference")
    Difference difference(
            @Parameter(example = "000.00.14.H56-231027-0361") @PathVariable String code,
            @Parameter(description = "an RFC 3339 instant with offset, or a ledger position", example = "48210")
                    @RequestParam(required = false)
                    String from,
            @Parameter(
                            description =
                                    "an RFC 3339 instant with offset, or a ledger position; now where it is missing",
                            example = "48213")
                    @RequestParam(required = false)
                    String to,
            @Parameter(description = AXIS, example = "recorded") @RequestParam(required = false) String axis) {
        Parameters parameters = new Parameters();
        PointParameter points = new PointParameter(parameters, ledger::headPosition);
        Axis measured = points.axis(axis);
        Point begin = points.requiredPoint("from", from, measured);
        Point end = points.point("to", to, measured);
        points.checkAxis(measured, begin, end);
        points.checkOrder(begin, end);
        parameters.check();
        DossierReplay replay = replay(code);
        if (!replay.between(end, begin).isEmpty()) {
            points.laterThanTo();
            parameters.check();
        }
        ReplayedDossier after = replay.asOf(end).orElseThrow(() -> before(replay.beginning()));
        Optional<ReplayedDossier> before = replay.asOf(begin);
        return new Difference(
                code,
                PointParameter.Shown.of(begin),
                PointParameter.Shown.of(end),
                before.map(ReplayedDossier::version).orElse(null),
                after.version(),
                FieldChange.between(
                        before.map(dossier -> state(dossier, begin)).orElseGet(json::createObjectNode),
                        state(after, end)),
                replay.between(begin, end));
    }

    private ObjectNode state(ReplayedDossier dossier, Point point) {
        ObjectNode state = json.valueToTree(DossierThen.of(dossier, point));
        return state.remove(NOT_STATE);
    }

    private DossierReplay replay(String code) {
        return histories
                .of(code)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "Không có hồ sơ với mã này.", "There is no dossier with this code."));
    }

    private static ProblemException before(Deed beginning) {
        return ProblemException.of(
                ProblemType.NOT_FOUND,
                "Khi đó chưa có hồ sơ này: sự kiện đầu tiên ở vị trí " + beginning.position() + ", xảy ra lúc "
                        + beginning.occurredAt() + ", được ghi lúc " + beginning.recordedAt() + ".",
                "There was no such dossier then: its first event is at position " + beginning.position()
                        + ", happened at " + beginning.occurredAt() + " and was recorded at " + beginning.recordedAt()
                        + ".");
    }

    /**
     * What changed between two points.
     *
     * @param code the dossier code
     * @param from the earlier point
     * @param to the later point; {@code null}: the present
     * @param versionBefore the dossier's version at the earlier point; {@code null} before its intake
     * @param versionAfter its version at the later point
     * @param changes every field that is not what it was
     * @param events what happened after the earlier and until the later point
     */
    record Difference(
            String code,
            PointParameter.Shown from,
            PointParameter.Shown to,
            Long versionBefore,
            long versionAfter,
            @PersonalData List<FieldChange> changes,
            List<Deed> events)
            implements PersonalDataAnswer {

        @Override
        public List<String> shownDossiers() {
            return List.of(code);
        }
    }
}
