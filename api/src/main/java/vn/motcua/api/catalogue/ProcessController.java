package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.events.VietnamTime;

/** Shows the electronic process of a procedure (quy trình điện tử) to anyone, as data, as a drawing and as BPMN. */
@RestController
@Tag(name = "public")
class ProcessController {

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private static final String VERSION =
            "The version of the procedure that a dossier has pinned; without it, the one in" + " force today.";

    private final Catalogue catalogue;
    private final Clock clock;

    /** Published versions never change, so each is drawn once; there are only as many as the catalogue has. */
    private final Map<String, byte[]> drawings = new ConcurrentHashMap<>();

    private final Map<ElectronicProcess, byte[]> files = new ConcurrentHashMap<>();

    ProcessController(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/api/public/procedures/{code}/process")
    @Operation(
            summary = "The electronic process of a procedure: who does which step, in which time, and what may follow",
            operationId = "process")
    ResponseEntity<ProcessView> process(
            @Parameter(example = "3.000333") @PathVariable String code,
            @Parameter(description = VERSION, example = "1") @RequestParam(required = false) String version) {
        PublishedProcedure published = withProcess(code, version);
        return answer(published).body(ProcessView.of(published, catalogue));
    }

    @GetMapping("/api/public/procedures/{code}/process.svg")
    @Operation(summary = "The same as a drawing (SVG, UTF-8)", operationId = "processDrawing")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string", example = "<svg/>")))
    ResponseEntity<byte[]> drawing(
            @Parameter(example = "3.000333") @PathVariable String code,
            @Parameter(description = VERSION, example = "1") @RequestParam(required = false) String version) {
        PublishedProcedure published = withProcess(code, version);
        byte[] drawing = drawings.computeIfAbsent(
                published.procedure().code() + '/' + published.procedure().version(),
                key -> ProcessPicture.svg(published, catalogue).getBytes(StandardCharsets.UTF_8));
        return answer(published)
                .contentType(new MediaType("image", "svg+xml", StandardCharsets.UTF_8))
                // A drawing that is opened by itself runs nothing and loads nothing.
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(drawing);
    }

    @GetMapping("/api/public/procedures/{code}/process.bpmn")
    @Operation(summary = "The same as BPMN 2.0 XML with its drawing, for any BPMN editor", operationId = "processBpmn")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML_VALUE,
                            schema = @Schema(type = "string", example = "<definitions/>")))
    ResponseEntity<byte[]> bpmn(
            @Parameter(example = "3.000333") @PathVariable String code,
            @Parameter(description = VERSION, example = "1") @RequestParam(required = false) String version) {
        PublishedProcedure published = withProcess(code, version);
        byte[] file = files.computeIfAbsent(
                published.process(),
                process -> ProcessPicture.bpmn(published, catalogue).getBytes(StandardCharsets.UTF_8));
        return answer(published)
                .contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(published.procedure().code() + ".bpmn")
                                .build()
                                .toString())
                .body(file);
    }

    private PublishedProcedure withProcess(String code, String version) {
        Optional<PublishedProcedure> published = version == null
                ? catalogue.procedure(code, VietnamTime.day(clock.instant()))
                : number(version).flatMap(number -> catalogue.procedure(code, number));
        return published
                .filter(found -> found.process() != null)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "Không có quy trình điện tử nào được công bố cho thủ tục và phiên bản này.",
                        "No electronic process is published for this procedure and version."));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private ResponseEntity.BodyBuilder answer(PublishedProcedure published) {
        return ResponseEntity.ok()
                .cacheControl(FIVE_MINUTES)
                .eTag('"' + catalogue.version() + "/process/"
                        + published.procedure().version() + '"');
    }
}
