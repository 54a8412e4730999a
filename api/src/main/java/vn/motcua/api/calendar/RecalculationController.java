package vn.motcua.api.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.calendar.AffectedDossiers.Affected;
import vn.motcua.api.commands.DossierCommands;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.trace.TraceFilter;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.command.dossier.recalculateduedate.RecalculateDueDate;
import vn.motcua.events.Source;
import vn.motcua.events.dossier.DossierCode;

/**
 * Lists the dossiers whose appointment a corrected calendar moves, and has them moved, each by an event of its own. Both go page by
 * page over the same candidates; calling again moves nothing twice.
 */
@RestController
@Tag(name = "administration")
class RecalculationController {

    private final AffectedDossiers affected;
    private final CalendarFollower follower;
    private final DossierCommands commands;

    RecalculationController(AffectedDossiers affected, CalendarFollower follower, DossierCommands commands) {
        this.affected = affected;
        this.follower = follower;
        this.commands = commands;
    }

    @GetMapping("/api/admin/calendar/affected-dossiers")
    @Operation(
            summary = "Open dossiers whose appointment comes out differently by the calendar in force",
            description = "Changes nothing. A page may be empty and still name the next one.",
            operationId = "affectedDossiers")
    @ShowsNoPersonalData(because = "dossier codes and appointments")
    AffectedDossiers.Page list(
            @Parameter(description = "nextCursor of the page before", example = "000.00.14.H56-260820-0007")
                    @RequestParam(required = false)
                    String cursor,
            @Parameter(description = "how many open dossiers to look at, 1 to 200", example = "200")
                    @RequestParam(required = false)
                    String limit) {
        return page(cursor, limit);
    }

    @PostMapping("/api/admin/calendar/recalculations")
    @Operation(
            summary = "Move the appointments of the affected dossiers (tính lại ngày hẹn trả)",
            description =
                    "Of one page; go on with nextCursor until there is none. Can be repeated: no dossier is moved twice.",
            operationId = "recalculateDueDates")
    CalendarAnswers.Recalculated recalculate(
            @Parameter(description = "nextCursor of the page before", example = "000.00.14.H56-260820-0007")
                    @RequestParam(required = false)
                    String cursor,
            @Parameter(description = "how many open dossiers to look at, 1 to 200", example = "200")
                    @RequestParam(required = false)
                    String limit,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        AffectedDossiers.Page page = page(cursor, limit);
        CommandMetadata metadata = CommandMetadata.of(caller, Source.API).withTraceId(TraceFilter.traceId(request));
        List<Affected> moved = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Long position = null;
        for (Affected dossier : page.items()) {
            try {
                DossierCommands.Done<DossierAnswer> done =
                        commands.give(new RecalculateDueDate(dossier.code()), metadata, null);
                if (done.position().isPresent()) {
                    moved.add(dossier);
                    position = done.position().getAsLong();
                }
            } catch (CommandRefusedException changedMeanwhile) {
                refused.add(dossier.code());
            }
        }
        return new CalendarAnswers.Recalculated(moved, refused, page.nextCursor(), position);
    }

    private AffectedDossiers.Page page(String cursor, String limit) {
        Parameters parameters = new Parameters();
        int length = limit == null ? Parameters.MAX_LIMIT : parameters.limit(limit);
        if (cursor != null && DossierCode.parse(cursor).isEmpty()) {
            parameters.fault(
                    "cursor", "Phải là nextCursor của trang trước.", "This must be the nextCursor of the page before.");
        }
        parameters.check();
        follower.catchUp();
        return affected.page(cursor, length);
    }
}
