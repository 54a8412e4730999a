package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.commands.CommandBody;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.command.Caller;
import vn.motcua.command.catalogue.CatalogueBook;
import vn.motcua.command.catalogue.officers.AppointOfficer;
import vn.motcua.command.catalogue.officers.ListedOfficer;
import vn.motcua.command.catalogue.officers.RegisterOfficer;
import vn.motcua.command.catalogue.officers.RelieveOfficer;
import vn.motcua.events.VietnamTime;

/** Takes changes of the list of officers from administrators, and shows it to them. */
@RestController
@Tag(name = "administration")
class OfficerChangeController {

    private static final String REGISTER_OFFICER = """
            {"officer": "cb-0201", "name": "Lê Thị Hoa", "position": "Chuyên viên"}""";

    private static final String APPOINT_OFFICER = """
            {"officer": "cb-0201", "unit": "000.00.14.H56", "role": "officer", "from": "2026-12-01",
             "legalBasis": "Quyết định 15/QĐ-STP"}""";

    private static final String RELIEVE_OFFICER = """
            {"officer": "cb-0201", "unit": "000.00.14.H56", "role": "officer", "lastDay": "2027-01-31",
             "legalBasis": "Quyết định 16/QĐ-STP"}""";

    private final ChangeDesk desk;
    private final CommandBody bodies;
    private final CatalogueBook catalogue;
    private final Clock clock;

    OfficerChangeController(ChangeDesk desk, CommandBody bodies, CatalogueBook catalogue, Clock clock) {
        this.desk = desk;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @PostMapping(path = "/api/admin/catalogue/register-officer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "List an officer by name and position (cán bộ)",
            operationId = "registerOfficer",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = RegisterOfficer.class),
                                            examples = @ExampleObject(REGISTER_OFFICER))))
    @ApiResponse(
            responseCode = "200",
            description = "it is in the ledger",
            content = @Content(schema = @Schema(implementation = ChangeDesk.Changed.class)))
    ResponseEntity<Object> registerOfficer(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return desk.answer("register-officer", bodies.read(body, RegisterOfficer.class), caller, request);
    }

    @PostMapping(path = "/api/admin/catalogue/appoint-officer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Have an officer work in a unit in a role (phân công)",
            operationId = "appointOfficer",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = AppointOfficer.class),
                                            examples = @ExampleObject(APPOINT_OFFICER))))
    @ApiResponse(
            responseCode = "200",
            description = "it is in the ledger",
            content = @Content(schema = @Schema(implementation = ChangeDesk.Changed.class)))
    ResponseEntity<Object> appointOfficer(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return desk.answer("appoint-officer", bodies.read(body, AppointOfficer.class), caller, request);
    }

    @PostMapping(path = "/api/admin/catalogue/relieve-officer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "End it (thôi phân công, điều chuyển)",
            operationId = "relieveOfficer",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = RelieveOfficer.class),
                                            examples = @ExampleObject(RELIEVE_OFFICER))))
    @ApiResponse(
            responseCode = "200",
            description = "it is in the ledger",
            content = @Content(schema = @Schema(implementation = ChangeDesk.Changed.class)))
    ResponseEntity<Object> relieveOfficer(
            @RequestBody(required = false) byte[] body,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return desk.answer("relieve-officer", bodies.read(body, RelieveOfficer.class), caller, request);
    }

    @GetMapping("/api/admin/catalogue/officers")
    @Operation(summary = "The officers who work in a unit on a day, and in which roles", operationId = "officers")
    @ShowsNoPersonalData(because = "names and positions of officers, which are official data")
    OfficerList officers(
            @Parameter(description = "only of this unit", example = "000.00.14.H56") @RequestParam(required = false)
                    String unit,
            @Parameter(description = "the day in Vietnam; today without it", example = "2026-11-24")
                    @RequestParam(required = false)
                    String day) {
        Parameters parameters = new Parameters();
        LocalDate given = parameters.day("day", day);
        parameters.check();
        return new OfficerList(catalogue
                .state()
                .officers()
                .in(Parameters.text(unit), given == null ? VietnamTime.day(clock.instant()) : given));
    }

    /** Officers, in the order in which they were listed. */
    record OfficerList(List<ListedOfficer> items) {}
}
