package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.catalogue.CatalogueBook;
import vn.motcua.command.catalogue.CatalogueState;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.catalogue.procedures.Edition;
import vn.motcua.command.catalogue.procedures.ProcedureFile;
import vn.motcua.events.VietnamTime;
import vn.motcua.query.search.VietnameseText;

/** Answers what a procedure needs, costs and takes, under the version in force on a day or under any that was ever published. */
@RestController
@Tag(name = "public")
class ProcedureController {

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final CatalogueBook catalogue;
    private final Clock clock;

    ProcedureController(CatalogueBook catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/api/public/procedures")
    @Operation(summary = "The procedures in force on a day, ordered by code", operationId = "procedures")
    ResponseEntity<ProcedureList> procedures(
            @Parameter(
                            description = "words of the name or the beginning of the code, with or without diacritics",
                            example = "giay phep lai xe")
                    @RequestParam(required = false)
                    String q,
            @Parameter(description = "only of this field (lĩnh vực)", example = "HT") @RequestParam(required = false)
                    String field,
            @Parameter(description = "only those that this department decides", example = "000.00.14.H56")
                    @RequestParam(required = false)
                    String department,
            @Parameter(description = "the day in Vietnam; today without it", example = "2026-11-24")
                    @RequestParam(required = false)
                    String day) {
        LocalDate asked = day(day);
        CatalogueState state = catalogue.state();
        List<String> words =
                q == null ? List.of() : List.of(VietnameseText.folded(q).strip().split("\\s+"));
        return PublicAnswer.of(catalogue, asked)
                .body(new ProcedureList(catalogue.procedures(asked).stream()
                        .filter(found -> matches(found, words))
                        .filter(found -> department == null
                                || found.departments().stream()
                                        .anyMatch(each -> each.code().equals(department)))
                        .map(found -> ProcedureSummary.of(found, edition(found), state, asked))
                        .filter(found ->
                                field == null || field.equals(found.field().code()))
                        .toList()));
    }

    @GetMapping("/api/public/procedures/{code}")
    @Operation(summary = "Papers, fees, time limit and steps of a procedure in force today", operationId = "procedure")
    ResponseEntity<ProcedureDetail> procedure(@Parameter(example = "2.000635") @PathVariable String code) {
        LocalDate today = day(null);
        return answer(catalogue.procedure(code, today), today);
    }

    @GetMapping("/api/public/procedures/{code}/versions/{version}")
    @Operation(
            summary = "The same of any published version, in force or not: what a dossier was taken in under",
            operationId = "procedureVersion")
    ResponseEntity<ProcedureDetail> version(
            @Parameter(example = "2.000488") @PathVariable String code,
            @Parameter(example = "1") @PathVariable String version) {
        Optional<PublishedProcedure> published = version.matches("[1-9]\\d{0,5}")
                ? catalogue.procedure(code, Integer.parseInt(version))
                : Optional.empty();
        // As the version was called while it could be used.
        return answer(published, published.map(PublishedProcedure::inForceFrom).orElse(null));
    }

    @GetMapping("/api/public/procedures/{code}/file")
    @Operation(
            summary = "All published versions of a procedure and their processes as one YAML file",
            operationId = "procedureFile")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/yaml",
                            schema = @Schema(type = "string", example = "code: \"2.000635\"")))
    ResponseEntity<byte[]> file(@Parameter(example = "2.000635") @PathVariable String code) {
        List<Edition> published = catalogue.state().procedures().published(code);
        if (published.isEmpty()) {
            throw unknown();
        }
        return PublicAnswer.of(catalogue, day(null))
                .contentType(YAML)
                .body(ProcedureFile.of(code, published).write().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/public/procedure-codes")
    @Operation(
            summary = "The codes of all procedures that were ever published, in force or not, ordered",
            operationId = "procedureCodes")
    ResponseEntity<CodeList> codes() {
        return PublicAnswer.of(catalogue, day(null))
                .body(new CodeList(catalogue.state().procedures().codes().stream()
                        .filter(code ->
                                !catalogue.state().procedures().published(code).isEmpty())
                        .toList()));
    }

    private ResponseEntity<ProcedureDetail> answer(Optional<PublishedProcedure> published, LocalDate day) {
        PublishedProcedure procedure = published.orElseThrow(ProcedureController::unknown);
        return PublicAnswer.of(catalogue, day)
                .body(ProcedureDetail.of(procedure, edition(procedure), catalogue.state(), day));
    }

    private Edition edition(PublishedProcedure published) {
        return catalogue
                .state()
                .procedures()
                .edition(published.procedure().code(), published.procedure().version())
                .orElseThrow();
    }

    private static boolean matches(PublishedProcedure published, List<String> words) {
        String name = VietnameseText.folded(published.procedure().name());
        return words.stream()
                .allMatch(word ->
                        name.contains(word) || published.procedure().code().startsWith(word));
    }

    private LocalDate day(String day) {
        Parameters parameters = new Parameters();
        LocalDate asked = parameters.day("day", day);
        parameters.check();
        return asked == null ? VietnamTime.day(clock.instant()) : asked;
    }

    private static ProblemException unknown() {
        return ProblemException.of(
                ProblemType.NOT_FOUND,
                "Không có thủ tục nào đang có hiệu lực với mã này.",
                "No procedure in force has this code.");
    }

    /** Codes, ordered. */
    record CodeList(List<String> items) {}

    /** The procedures, ordered by code. */
    record ProcedureList(List<ProcedureSummary> items) {}
}
