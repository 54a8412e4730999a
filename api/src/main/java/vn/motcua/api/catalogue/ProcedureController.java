package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.events.VietnamTime;

/** Answers what a procedure needs, costs and takes, under the version in force today. */
@RestController
@Tag(name = "public")
class ProcedureController {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Catalogue catalogue;
    private final Clock clock;

    ProcedureController(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/api/public/procedures")
    @Operation(summary = "The procedures in force today", operationId = "procedures")
    ResponseEntity<ProcedureList> procedures() {
        LocalDate today = VietnamTime.day(clock.instant());
        return ResponseEntity.ok()
                .cacheControl(FIVE_MINUTES)
                .eTag(tag(today))
                .body(new ProcedureList(catalogue.procedures(today).stream()
                        .map(ProcedureSummary::of)
                        .toList()));
    }

    @GetMapping("/api/public/procedures/{code}")
    @Operation(summary = "Papers, fees, time limit and steps of a procedure", operationId = "procedure")
    ResponseEntity<ProcedureDetail> procedure(@Parameter(example = "2.000488") @PathVariable String code) {
        LocalDate today = VietnamTime.day(clock.instant());
        PublishedProcedure procedure = catalogue
                .procedure(code, today)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "Không có thủ tục nào đang có hiệu lực với mã này.",
                        "No procedure in force has this code."));
        return ResponseEntity.ok().cacheControl(FIVE_MINUTES).eTag(tag(today)).body(ProcedureDetail.of(procedure));
    }

    /** What is in force depends on the catalogue's version and on the day. */
    private String tag(LocalDate today) {
        return '"' + catalogue.version() + '/' + today + '"';
    }

    /** The procedures, ordered by code. */
    record ProcedureList(List<ProcedureSummary> items) {}
}
