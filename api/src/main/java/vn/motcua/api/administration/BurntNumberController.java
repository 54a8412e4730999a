package vn.motcua.api.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.events.dossier.DossierCode;
import vn.motcua.eventstore.numbering.DailyNumbers;

/** Lists the dossier numbers that were issued but whose dossier was never written, because the program died in between. */
@RestController
@Tag(name = "administration")
class BurntNumberController {

    private final DailyNumbers numbers;

    BurntNumberController(DailyNumbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping("/api/admin/burnt-numbers")
    @Operation(summary = "Dossier codes that were issued and never used", operationId = "burntNumbers")
    @ShowsNoPersonalData(because = "numbers that no dossier has")
    BurntNumbers burnt(
            @Parameter(description = "the agency's identifier code", example = "000.00.14.H56", required = true)
                    @RequestParam(required = false)
                    String agency,
            @Parameter(description = "day of intake, Asia/Ho_Chi_Minh", example = "2026-11-24", required = true)
                    @RequestParam(required = false)
                    String day) {
        Parameters parameters = new Parameters();
        LocalDate date = parameters.requiredDay("day", day);
        if (!DossierCode.isAgency(agency)) {
            parameters.fault(
                    "agency",
                    "Phải là mã định danh cơ quan, ví dụ 000.00.14.H56.",
                    "This must be an agency's identifier code, such as 000.00.14.H56.");
        } else if (date != null && (date.getYear() < 2000 || date.getYear() > 2099)) {
            parameters.fault("day", "Năm từ 2000 đến 2099.", "The year is 2000 to 2099.");
        }
        parameters.check();
        String first = new DossierCode(agency, date, 1).toString();
        String prefix = first.substring(0, first.length() - 4);
        return new BurntNumbers(numbers.burnt(agency, date, prefix).stream()
                .map(number -> new DossierCode(agency, date, number).toString())
                .toList());
    }

    /** Codes in the order of their numbers. */
    record BurntNumbers(List<String> codes) {}
}
