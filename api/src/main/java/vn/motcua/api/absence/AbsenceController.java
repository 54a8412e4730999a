package vn.motcua.api.absence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.answers.EntityTags;
import vn.motcua.api.commands.CommandAnswer;
import vn.motcua.api.commands.CommandBody;
import vn.motcua.api.commands.CommandDesk;
import vn.motcua.api.commands.CommandRequest;
import vn.motcua.api.commands.DossierCommands;
import vn.motcua.api.commands.Refusals;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.problem.Language;
import vn.motcua.api.problem.Problem;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.problem.Problems;
import vn.motcua.api.trace.TraceFilter;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.Role;
import vn.motcua.command.absence.Absence;
import vn.motcua.command.dossier.claimstep.ClaimStep;
import vn.motcua.command.recordabsence.AbsenceAnswer;
import vn.motcua.command.recordabsence.EndAbsence;
import vn.motcua.command.recordabsence.RecordAbsence;
import vn.motcua.command.validation.Checks;
import vn.motcua.command.validation.DossierChecks;
import vn.motcua.events.Source;
import vn.motcua.events.access.CommandRefused;
import vn.motcua.events.dossier.DossierCode;

/** Takes absences and substitutes from heads, shows them to the unit, and lets who stands in take over a step. */
@RestController
@Tag(name = "commands")
class AbsenceController {

    private static final String RECORD = """
            {"department": "000.00.14.H56",
             "absent": {"id": "cb-0142", "name": "Lê Thị Chi", "department": "000.00.14.H56"},
             "substitute": {"id": "cb-0143", "name": "Trần Dũng", "department": "000.00.14.H56"},
             "from": "2026-12-01", "to": "2026-12-04", "reason": "Nghỉ phép năm"}""";
    private static final String END = """
            {"department": "000.00.14.H56", "firstDayBack": "2026-12-03", "reason": "Trở lại sớm"}""";
    private static final String CLAIM = """
            {"step": 1}""";

    /** No unit has more absences than that. */
    private static final int MOST = 100_000;

    private final Absences absences;
    private final DossierCommands commands;
    private final CommandDesk desk;
    private final CommandBody bodies;
    private final Refusals refusals;
    private final AccessRecorder recorder;

    AbsenceController(
            Absences absences,
            DossierCommands commands,
            CommandDesk desk,
            CommandBody bodies,
            Refusals refusals,
            AccessRecorder recorder) {
        this.absences = absences;
        this.commands = commands;
        this.desk = desk;
        this.bodies = bodies;
        this.refusals = refusals;
        this.recorder = recorder;
    }

    /** How an absence is ended; the fields are those of {@link EndAbsence}. */
    record Ending(String department, LocalDate firstDayBack, String reason) {

        Ending {
            // The number comes from the address.
            new EndAbsence(department, 1, firstDayBack, reason);
        }
    }

    /** Which step is taken over. */
    record Claim(int step) {

        Claim {
            Checks.require(DossierChecks.ordinal("step", step));
        }
    }

    /** An absence with its number in the unit, and the ledger position of the event. */
    record Recorded(String department, int number, long position) {}

    /** The absences of a unit, oldest first. */
    record Listed(String department, List<Absence> items) {}

    @GetMapping("/api/absences")
    @Operation(summary = "Absences and substitutes of the caller's unit, oldest first", operationId = "absences")
    @ShowsNoPersonalData(because = "when officers are absent and who stands in")
    Listed list(
            @Parameter(description = "for auditors: the unit's identifier code", example = "000.00.14.H56")
                    @RequestParam(required = false)
                    String department,
            @AuthenticationPrincipal Caller caller) {
        String unit = caller.has(Role.AUDITOR) ? Parameters.text(department) : caller.department();
        return new Listed(unit, absences.of(unit).all().asJava());
    }

    @PostMapping(path = "/api/absences", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record who is absent and who stands in (phân công người thay thế)",
            operationId = "recordAbsence",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = RecordAbsence.class),
                                            examples = @ExampleObject(RECORD))))
    @ApiResponse(
            responseCode = "201",
            description = "recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Recorded.class)))
    ResponseEntity<Object> record(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        RecordAbsence command = bodies.read(body, RecordAbsence.class);
        return given("record-absence", command, HttpStatus.CREATED, caller, request);
    }

    @PostMapping(path = "/api/absences/{number}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "End an absence early, or call it off",
            operationId = "endAbsence",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = Ending.class),
                                            examples = @ExampleObject(END))))
    @ApiResponse(
            responseCode = "200",
            description = "ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Recorded.class)))
    ResponseEntity<Object> end(
            @Parameter(description = "the absence's number in the unit", example = "1") @PathVariable int number,
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        if (number < 1 || number > MOST) {
            throw unknown("Không có lần vắng mặt này.", "There is no such absence.");
        }
        Ending ending = bodies.read(body, Ending.class);
        EndAbsence command = new EndAbsence(ending.department(), number, ending.firstDayBack(), ending.reason());
        return given("end-absence", command, HttpStatus.OK, caller, request);
    }

    @PostMapping(path = "/api/dossiers/{code}/claim-step", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take over a step of an absent officer (nhận thay)",
            description = "For who stands in, on the days of the absence.",
            operationId = "claim-step",
            parameters = {
                @Parameter(
                        name = "Idempotency-Key",
                        in = ParameterIn.HEADER,
                        description = "same key, same answer, one effect; 1 to 128 visible ASCII characters",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "If-Match",
                        in = ParameterIn.HEADER,
                        description = "the ETag that was read; another version is answered with 412",
                        example = "\"1\"",
                        schema = @Schema(type = "string"))
            },
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = Claim.class),
                                            examples = @ExampleObject(CLAIM))))
    @ApiResponse(
            responseCode = "200",
            description = "the caller is answerable for the step now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = CommandAnswer.class)))
    ResponseEntity<Object> claim(
            @PathVariable String code,
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        CommandRequest asked = CommandRequest.of(request, body, caller);
        if (DossierCode.parse(code).isEmpty()) {
            return desk.unknown(asked);
        }
        int step = bodies.read(body, Claim.class).step();
        return desk.take(
                new ClaimStep(code, step, absences.standingIn(caller)), code, CommandDesk.Success.CHANGED, asked);
    }

    private ResponseEntity<Object> given(
            String name, Object command, HttpStatus success, Caller caller, HttpServletRequest request) {
        String traceId = TraceFilter.traceId(request);
        try {
            DossierCommands.Done<AbsenceAnswer> done = commands.give(
                    command, CommandMetadata.of(caller, Source.API).withTraceId(traceId), null);
            long position = done.position().orElseThrow();
            return ResponseEntity.status(success)
                    .header(EntityTags.LEDGER_POSITION, Long.toString(position))
                    .body(new Recorded(done.answer().department(), done.answer().number(), position));
        } catch (RuntimeException failure) {
            Language language = Language.of(request);
            Problem problem = refusals.of(failure, null, caller, language).orElseThrow(() -> failure);
            if (failure instanceof CommandRefusedException refused) {
                recorder.refused(caller, traceId, new CommandRefused(name, null, Refusals.rules(refused)));
            }
            return ResponseEntity.status(problem.status())
                    .headers(Problems.headers(ProblemType.CONFLICT, null, language))
                    .body(problem);
        }
    }

    private static ProblemException unknown(String vietnamese, String english) {
        return ProblemException.of(ProblemType.NOT_FOUND, vietnamese, english);
    }
}
