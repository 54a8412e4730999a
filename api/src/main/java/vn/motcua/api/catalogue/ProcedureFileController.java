package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.commands.CommandBody;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.command.catalogue.CatalogueBook;
import vn.motcua.command.catalogue.procedures.FileIntake;
import vn.motcua.command.catalogue.procedures.ProcedureCommand;
import vn.motcua.command.catalogue.procedures.ProcedureFile;
import vn.motcua.command.catalogue.procedures.PublishProcedure;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.VietnamTime;

/** Takes in the file of a procedure: what it has and the catalogue has not is published, and nothing where there is no difference. */
@RestController
@Tag(name = "administration")
class ProcedureFileController {

    private static final String NAME = "import-procedure-file";
    private static final String EXAMPLE = """
            {"file": "code: \\"2.000635\\"\\nversions:\\n- version: 1\\n  inForceFrom: 2010-01-01\\n"}""";

    private final ChangeDesk desk;
    private final CommandBody bodies;
    private final CatalogueFollower follower;
    private final CatalogueBook catalogue;
    private final Clock clock;

    ProcedureFileController(
            ChangeDesk desk, CommandBody bodies, CatalogueFollower follower, CatalogueBook catalogue, Clock clock) {
        this.desk = desk;
        this.bodies = bodies;
        this.follower = follower;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param file the file's text
     */
    record FileText(String file) {

        private static final int LONGEST = 1_000_000;

        FileText {
            Checks.require(Checks.text("file", file, LONGEST));
        }
    }

    /**
     * What came of a file.
     *
     * @param code the procedure
     * @param published the versions that were published; empty where the file says nothing new
     */
    record TakenIn(String code, List<Integer> published) {}

    @PostMapping(path = "/api/admin/catalogue/import-procedure-file", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Publish what the file of a procedure says anew; the same file twice changes nothing",
            description = "A changed newest version becomes the next one, in force from its own day or from today.",
            operationId = "importProcedureFile",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = FileText.class),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(
            responseCode = "200",
            description = "the catalogue says what the file says",
            content = @Content(schema = @Schema(implementation = TakenIn.class)))
    ResponseEntity<Object> takeIn(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        FileText text = bodies.read(body, FileText.class);
        follower.catchUp();
        try {
            ProcedureFile file = ProcedureFile.parse(text.file());
            List<Integer> published = new ArrayList<>();
            for (ProcedureCommand command :
                    FileIntake.commands(file, catalogue.state().procedures(), VietnamTime.day(clock.instant()))) {
                desk.give(command, caller, request);
                if (command instanceof PublishProcedure publication) {
                    published.add(publication.version());
                }
            }
            return ResponseEntity.ok(new TakenIn(file.code(), published));
        } catch (InvalidCommandException invalid) {
            throw ChangeDesk.invalid(invalid);
        } catch (CommandRefusedException refused) {
            return desk.refused(NAME, refused, caller, request);
        }
    }
}
