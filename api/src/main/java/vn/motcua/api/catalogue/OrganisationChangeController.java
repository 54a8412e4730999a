package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.commands.CommandBody;
import vn.motcua.command.Caller;
import vn.motcua.command.catalogue.organisation.DissolveUnits;
import vn.motcua.command.catalogue.organisation.EstablishUnit;
import vn.motcua.command.catalogue.organisation.NameField;
import vn.motcua.command.catalogue.organisation.RenameUnit;

/** Takes changes of the organisation from administrators: units and fields, each from a day on. */
@RestController
@Tag(name = "administration")
class OrganisationChangeController {

    private static final String ESTABLISH_UNIT = """
            {"code": "000.00.61.H56", "name": "Sở Dân tộc và Tôn giáo", "kind": "DEPARTMENT", "parent": "000.00.00.H56",
             "from": "2026-12-01", "legalBasis": "Nghị quyết 12/NQ-HĐND", "confidence": "A", "sample": false}""";

    private static final String RENAME_UNIT = """
            {"code": "000.00.20.H56", "name": "Sở Dân tộc và Tôn giáo", "from": "2025-03-01",
             "legalBasis": "Nghị quyết 12/NQ-HĐND"}""";

    private static final String DISSOLVE_UNITS = """
            {"units": ["000.00.19.H56"], "successors": ["000.00.01.H56"], "lastDay": "2026-12-31",
             "legalBasis": "Nghị quyết 12/NQ-HĐND"}""";

    private static final String NAME_FIELD = """
            {"code": "CT", "name": "Chứng thực", "sample": true}""";

    private final ChangeDesk desk;
    private final CommandBody bodies;

    OrganisationChangeController(ChangeDesk desk, CommandBody bodies) {
        this.desk = desk;
        this.bodies = bodies;
    }

    @PostMapping(path = "/api/admin/catalogue/establish-unit", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Set up a unit (thành lập cơ quan, đơn vị)",
            operationId = "establishUnit",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = EstablishUnit.class),
                                            examples = @ExampleObject(ESTABLISH_UNIT))))
    @ApiResponse(
            responseCode = "200",
            description = "it is in the ledger",
            content = @Content(schema = @Schema(implementation = ChangeDesk.Changed.class)))
    ResponseEntity<Object> establishUnit(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return desk.answer("establish-unit", bodies.read(body, EstablishUnit.class), caller, request);
    }

    @PostMapping(path = "/api/admin/catalogue/rename-unit", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Name a unit otherwise (đổi tên)",
            operationId = "renameUnit",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = RenameUnit.class),
                                            examples = @ExampleObject(RENAME_UNIT))))
    @ApiResponse(
            responseCode = "200",
            description = "it is in the ledger",
            content = @Content(schema = @Schema(implementation = ChangeDesk.Changed.class)))
    ResponseEntity<Object> renameUnit(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return desk.answer("rename-unit", bodies.read(body, RenameUnit.class), caller, request);
    }

    @PostMapping(path = "/api/admin/catalogue/dissolve-units", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "End units; several with one successor are merged (giải thể, sáp nhập)",
            operationId = "dissolveUnits",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = DissolveUnits.class),
                                            examples = @ExampleObject(DISSOLVE_UNITS))))
    @ApiResponse(
            responseCode = "200",
            description = "it is in the ledger",
            content = @Content(schema = @Schema(implementation = ChangeDesk.Changed.class)))
    ResponseEntity<Object> dissolveUnits(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return desk.answer("dissolve-units", bodies.read(body, DissolveUnits.class), caller, request);
    }

    @PostMapping(path = "/api/admin/catalogue/name-field", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Add a field of procedures or name it otherwise (lĩnh vực)",
            operationId = "nameField",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = NameField.class),
                                            examples = @ExampleObject(NAME_FIELD))))
    @ApiResponse(
            responseCode = "200",
            description = "it is in the ledger",
            content = @Content(schema = @Schema(implementation = ChangeDesk.Changed.class)))
    ResponseEntity<Object> nameField(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return desk.answer("name-field", bodies.read(body, NameField.class), caller, request);
    }
}
