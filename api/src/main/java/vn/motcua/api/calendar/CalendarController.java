package vn.motcua.api.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.answers.EntityTags;
import vn.motcua.api.commands.CommandBody;
import vn.motcua.api.commands.DossierCommands;
import vn.motcua.api.commands.Refusals;
import vn.motcua.api.problem.Language;
import vn.motcua.api.problem.Problem;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.problem.Problems;
import vn.motcua.api.trace.TraceFilter;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.calendar.CalendarBook;
import vn.motcua.command.correctcalendar.CalendarAnswer;
import vn.motcua.command.correctcalendar.CorrectCalendar;
import vn.motcua.events.Source;
import vn.motcua.events.access.CommandRefused;

/** Shows the working calendar to administrators and takes their corrections. A correction moves no appointment by itself. */
@RestController
@Tag(name = "administration")
class CalendarController {

    private static final String EXAMPLE = """
            {"days": [{"date": "2026-08-31", "kind": "CLOSED", "name": "Nghỉ hoán đổi"},
                      {"date": "2026-08-22", "kind": "EXTRA_WORKING", "name": "Ngày làm bù"}],
             "legalBasis": "Công văn 12729/VPCP-KGVX", "reason": "Hoán đổi ngày làm việc dịp Quốc khánh 2026"}""";

    private final CalendarBook calendars;
    private final CalendarFollower follower;
    private final DossierCommands commands;
    private final CommandBody bodies;
    private final Refusals refusals;
    private final AccessRecorder recorder;

    CalendarController(
            CalendarBook calendars,
            CalendarFollower follower,
            DossierCommands commands,
            CommandBody bodies,
            Refusals refusals,
            AccessRecorder recorder) {
        this.calendars = calendars;
        this.follower = follower;
        this.commands = commands;
        this.bodies = bodies;
        this.refusals = refusals;
        this.recorder = recorder;
    }

    @GetMapping("/api/admin/calendar")
    @Operation(summary = "The working calendars in force and their corrections", operationId = "workingCalendar")
    @ShowsNoPersonalData(because = "the working calendar")
    CalendarAnswers.InForce inForce() {
        follower.catchUp();
        return CalendarAnswers.InForce.of(calendars.versions());
    }

    @PostMapping(path = "/api/admin/calendar/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Announce, exchange or correct days (điều chỉnh ngày nghỉ, ngày làm bù)",
            description =
                    "Appointments made before stay as they are: list the affected dossiers, then have them recalculated.",
            operationId = "correctCalendar",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = CorrectCalendar.class),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(
            responseCode = "201",
            description = "the calendar is corrected",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = CalendarAnswers.Corrected.class)))
    ResponseEntity<Object> correct(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        CorrectCalendar command = bodies.read(body, CorrectCalendar.class);
        String traceId = TraceFilter.traceId(request);
        try {
            DossierCommands.Done<CalendarAnswer> done = commands.give(
                    command, CommandMetadata.of(caller, Source.API).withTraceId(traceId), null);
            follower.catchUp();
            long position = done.position().orElseThrow();
            return ResponseEntity.status(HttpStatus.CREATED)
                    .header(EntityTags.LEDGER_POSITION, Long.toString(position))
                    .body(new CalendarAnswers.Corrected(
                            done.answer().number(), done.answer().calendarVersion(), position));
        } catch (CommandRefusedException refused) {
            recorder.refused(caller, traceId, new CommandRefused("correct-calendar", null, Refusals.rules(refused)));
            Language language = Language.of(request);
            Problem problem = refusals.of(refused, null, caller, language).orElseThrow(() -> refused);
            return ResponseEntity.status(problem.status())
                    .headers(Problems.headers(ProblemType.CONFLICT, null, language))
                    .body(problem);
        }
    }
}
