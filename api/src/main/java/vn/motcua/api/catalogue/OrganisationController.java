package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.command.catalogue.CatalogueBook;
import vn.motcua.command.catalogue.organisation.ProcedureField;
import vn.motcua.command.catalogue.organisation.Unit;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.catalogue.UnitKind;

/** Shows the units of the province as they are on a day, and the fields of its procedures. */
@RestController
@Tag(name = "public")
class OrganisationController {

    private final CatalogueBook catalogue;
    private final Clock clock;

    OrganisationController(CatalogueBook catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/api/public/departments")
    @Operation(
            summary = "The departments, districts and communes that there are on a day, under the names of that day",
            operationId = "departments")
    ResponseEntity<UnitList> departments(
            @Parameter(description = "the day in Vietnam; today without it", example = "2025-06-30")
                    @RequestParam(required = false)
                    String day) {
        Parameters parameters = new Parameters();
        LocalDate given = parameters.day("day", day);
        parameters.check();
        LocalDate asked = given == null ? VietnamTime.day(clock.instant()) : given;
        return PublicAnswer.of(catalogue, asked)
                .body(new UnitList(catalogue.state().units().on(asked).stream()
                        .map(unit -> UnitView.of(unit, asked))
                        .toList()));
    }

    @GetMapping("/api/public/fields")
    @Operation(summary = "The fields of procedures (lĩnh vực)", operationId = "fields")
    ResponseEntity<FieldList> fields() {
        return PublicAnswer.of(catalogue, VietnamTime.day(clock.instant()))
                .body(new FieldList(catalogue.state().units().fields()));
    }

    /** Units, in the order in which they were entered. */
    record UnitList(List<UnitView> items) {}

    /** Fields, in the order in which they were entered. */
    record FieldList(List<ProcedureField> items) {}

    /**
     * A unit on a day.
     *
     * @param code its identifier code
     * @param name what it is called on that day
     * @param kind where it stands
     * @param parent the unit that it belongs to
     * @param from its first day
     * @param lastDay its last day; {@code null} while none is known
     * @param successors the units that take over
     * @param confidence A: from an official text, B: from a secondary source, C: unverified
     * @param sample whether any part of it is sample data
     */
    record UnitView(
            @Schema(example = "000.00.14.H56") String code,
            @Schema(example = "Sở Tư pháp") String name,
            UnitKind kind,
            @Schema(example = "000.00.00.H56") String parent,
            LocalDate from,
            LocalDate lastDay,
            List<String> successors,
            @Schema(example = "A") String confidence,
            boolean sample) {

        private static UnitView of(Unit unit, LocalDate day) {
            return new UnitView(
                    unit.code(),
                    unit.nameOn(day),
                    unit.kind(),
                    unit.parent(),
                    unit.from(),
                    unit.lastDay(),
                    unit.successors(),
                    unit.confidence(),
                    unit.sample());
        }
    }
}
