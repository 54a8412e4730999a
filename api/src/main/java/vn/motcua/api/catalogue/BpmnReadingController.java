package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.problem.InvalidField;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.CatalogueDepartment;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.process.InvalidProcessException;
import vn.motcua.command.process.ProcessBounds;
import vn.motcua.command.process.ProcessFile;
import vn.motcua.command.process.bpmn.BpmnImport;
import vn.motcua.events.dossier.TimeLimit;

/** Turns what the author of a process has drawn in a BPMN editor into the file that is published. Keeps nothing. */
@RestController
@Tag(name = "administration")
class BpmnReadingController {

    /** Versions of a procedure are counted from 1 without a gap. */
    private static final int MOST_VERSIONS = 100;

    private final Catalogue catalogue;

    BpmnReadingController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @PostMapping(
            path = "/api/admin/processes/bpmn",
            consumes = MediaType.APPLICATION_XML_VALUE,
            produces = MediaType.APPLICATION_YAML_VALUE)
    @Operation(
            summary =
                    "A process drawn in a BPMN editor (quy trình điện tử), checked and written as the file to publish",
            description = "Publishes and keeps nothing. Everything that is wrong is told at once.",
            operationId = "processFromBpmn",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_XML_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject("<definitions/>"))))
    @ApiResponse(
            responseCode = "200",
            description = "the file, as YAML",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_YAML_VALUE,
                            schema = @Schema(type = "string", example = "procedure: \"3.000333\"")))
    @ShowsNoPersonalData(because = "the process of a procedure")
    byte[] read(@RequestBody(required = false) byte[] body) {
        String xml = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        try {
            return ProcessFile.write(List.of(BpmnImport.read(xml, this::bounds)))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (InvalidProcessException e) {
            throw ProblemException.invalid(e.faults().stream()
                    .map(fault -> InvalidField.of(fault.field(), fault.vietnamese(), fault.english()))
                    .toList());
        }
    }

    private ProcessBounds bounds(String procedure) {
        Map<Integer, TimeLimit> limits = new HashMap<>();
        IntStream.rangeClosed(1, MOST_VERSIONS)
                .mapToObj(version -> catalogue.procedure(procedure, version))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .map(PublishedProcedure::procedure)
                .forEach(version -> limits.put(version.version(), version.timeLimit()));
        Set<String> departments =
                catalogue.departments().stream().map(CatalogueDepartment::code).collect(Collectors.toSet());
        return new ProcessBounds(limits, departments);
    }
}
