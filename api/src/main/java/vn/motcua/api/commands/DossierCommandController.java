package vn.motcua.api.commands;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.Caller;
import vn.motcua.command.dossier.receivedossier.ReceiveDossier;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.IntakeCommand;
import vn.motcua.command.dossier.submitdossier.SubmitDossier;
import vn.motcua.events.dossier.DossierCode;

/** Takes every command to a dossier from HTTP. */
@RestController
@Tag(name = "commands")
class DossierCommandController {

    private final CommandDesk desk;
    private final CommandBody bodies;

    DossierCommandController(CommandDesk desk, CommandBody bodies) {
        this.desk = desk;
        this.bodies = bodies;
    }

    @PostMapping(path = "/api/dossiers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Submit a dossier online", operationId = "submit-dossier")
    ResponseEntity<Object> submit(
            @RequestBody(required = false) byte[] body,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) {
        return intake(SubmitDossier.class, CommandDesk.Success.SUBMITTED, body, request, caller);
    }

    @PostMapping(path = "/api/dossiers/receive-dossier", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take a dossier in at the counter or by post", operationId = "receive-dossier")
    ResponseEntity<Object> receive(
            @RequestBody(required = false) byte[] body,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) {
        return intake(ReceiveDossier.class, CommandDesk.Success.RECEIVED, body, request, caller);
    }

    /** Documented command by command, see {@link DossierOperations}. */
    @Hidden
    @PostMapping(path = "/api/dossiers/{code}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> command(
            @PathVariable String code,
            @PathVariable String command,
            @RequestBody(required = false) byte[] body,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) {
        Class<? extends DossierCommand> type = DossierOperations.named(command)
                .map(DossierOperations.all()::get)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "Không có thao tác này.", "There is no such command."));
        CommandRequest asked = CommandRequest.of(request, body, caller);
        if (DossierCode.parse(code).isEmpty()) {
            return desk.unknown(asked);
        }
        return desk.take(bodies.read(body, type, code), code, CommandDesk.Success.CHANGED, asked);
    }

    private ResponseEntity<Object> intake(
            Class<? extends IntakeCommand> type,
            CommandDesk.Success success,
            byte[] body,
            HttpServletRequest request,
            Caller caller) {
        CommandRequest asked = CommandRequest.of(request, body, caller);
        return desk.take(bodies.read(body, type), null, success, asked);
    }
}
