package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.commands.CommandBody;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.Caller;
import vn.motcua.command.catalogue.CatalogueBook;
import vn.motcua.command.catalogue.procedures.DraftProcedure;
import vn.motcua.command.catalogue.procedures.Edition;
import vn.motcua.command.catalogue.procedures.PublishProcedure;
import vn.motcua.command.catalogue.procedures.WithdrawProcedure;

/** Takes drafts, publications and withdrawals of procedures from administrators, and shows them every version. */
@RestController
@Tag(name = "administration")
class ProcedureChangeController {

    private static final String DRAFT_PROCEDURE = """
            {"code": "2.000635", "version": 2,
             "definition": {"name": "Cấp bản sao trích lục hộ tịch", "field": "HT", "departments": ["000.00.14.H56"],
               "limit": {"amount": 0, "unit": "SAME_DAY"}, "serviceLevel": "FULL", "legalBasis": "Luật Hộ tịch 2014",
               "papers": [{"name": "Tờ khai", "originals": 1, "certifiedCopies": 0, "copies": 0}],
               "fees": [{"name": "Phí cấp bản sao", "amountVnd": 8000}], "channels": ["COUNTER", "ONLINE", "POSTAL"],
               "result": "Bản sao trích lục hộ tịch", "confidence": "A", "sample": false, "facts": []}}""";

    private static final String PUBLISH_PROCEDURE = """
            {"code": "2.000635", "version": 2, "effectiveFrom": "2027-01-01", "decision": "Quyết định 1/QĐ-UBND"}""";

    private static final String WITHDRAW_PROCEDURE = """
            {"code": "2.000635", "version": 2, "lastDay": "2027-12-31", "legalBasis": "Quyết định 2/QĐ-UBND",
             "reason": "Chuyển thẩm quyền"}""";

    private final ChangeDesk desk;
    private final CommandBody bodies;
    private final CatalogueBook catalogue;

    ProcedureChangeController(ChangeDesk desk, CommandBody bodies, CatalogueBook catalogue) {
        this.desk = desk;
        this.bodies = bodies;
        this.catalogue = catalogue;
    }

    @PostMapping(path = "/api/admin/catalogue/draft-procedure", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Draft the next version of a procedure (dự thảo)",
            operationId = "draftProcedure",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = DraftProcedure.class),
                                            examples = @ExampleObject(DRAFT_PROCEDURE))))
    @ApiResponse(
            responseCode = "200",
            description = "it is in the ledger",
            content = @Content(schema = @Schema(implementation = ChangeDesk.Changed.class)))
    ResponseEntity<Object> draftProcedure(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return desk.answer("draft-procedure", bodies.read(body, DraftProcedure.class), caller, request);
    }

    @PostMapping(path = "/api/admin/catalogue/publish-procedure", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Publish a draft; it never changes again (công bố)",
            operationId = "publishProcedure",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = PublishProcedure.class),
                                            examples = @ExampleObject(PUBLISH_PROCEDURE))))
    @ApiResponse(
            responseCode = "200",
            description = "it is in the ledger",
            content = @Content(schema = @Schema(implementation = ChangeDesk.Changed.class)))
    ResponseEntity<Object> publishProcedure(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return desk.answer("publish-procedure", bodies.read(body, PublishProcedure.class), caller, request);
    }

    @PostMapping(path = "/api/admin/catalogue/withdraw-procedure", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "End a published version; dossiers taken in under it go on (bãi bỏ)",
            operationId = "withdrawProcedure",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = WithdrawProcedure.class),
                                            examples = @ExampleObject(WITHDRAW_PROCEDURE))))
    @ApiResponse(
            responseCode = "200",
            description = "it is in the ledger",
            content = @Content(schema = @Schema(implementation = ChangeDesk.Changed.class)))
    ResponseEntity<Object> withdrawProcedure(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return desk.answer("withdraw-procedure", bodies.read(body, WithdrawProcedure.class), caller, request);
    }

    @GetMapping("/api/admin/catalogue/procedures/{code}")
    @Operation(summary = "Every version of a procedure, drafts too, with its state", operationId = "procedureVersions")
    @ShowsNoPersonalData(because = "the catalogue")
    EditionList versions(@Parameter(example = "2.000635") @PathVariable String code) {
        List<Edition> editions = catalogue.state().procedures().editions(code);
        if (editions.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND, "Không có thủ tục với mã này.", "There is no procedure with this code.");
        }
        return new EditionList(editions);
    }

    /** Versions, oldest first. */
    record EditionList(List<Edition> items) {}
}
