package vn.motcua.api.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.answers.EntityTags;
import vn.motcua.api.problem.InvalidField;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.trace.TraceFilter;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.events.Source;

/** Takes histories of other systems from HTTP. */
@RestController
@Tag(name = "import")
class ImportController {

    private static final int MOST_DOSSIERS = 1_000;
    private static final int MOST_STEPS = 20_000;

    private final DossierImporter importer;
    private final AccessRecorder recorder;

    ImportController(DossierImporter importer, AccessRecorder recorder) {
        this.importer = importer;
        this.recorder = recorder;
    }

    @PostMapping(
            path = "/api/import/dossiers",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Bring in dossiers of another system",
            operationId = "import-dossiers",
            description = "Each dossier goes in whole or is refused with every reason. Sending the same again changes"
                    + " nothing; sending more of a dossier adds what is new.")
    ResponseEntity<ImportResponse> bringIn(
            @RequestBody ImportRequest batch, HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        check(batch);
        CommandMetadata metadata = CommandMetadata.of(caller, Source.IMPORT).withTraceId(TraceFilter.traceId(request));
        ImportResponse answer = importer.bringIn(batch.dossiers(), metadata);
        answer.refusal().ifPresent(refusal -> recorder.refusedInBatch(caller, metadata.traceId(), refusal));
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        if (answer.position() != null) {
            response.header(EntityTags.LEDGER_POSITION, Long.toString(answer.position()));
        }
        return response.body(answer);
    }

    private static void check(ImportRequest batch) {
        List<InvalidField> faults = new ArrayList<>();
        List<ImportRequest.Dossier> dossiers = batch.dossiers() == null ? List.of() : batch.dossiers();
        if (dossiers.isEmpty() || dossiers.size() > MOST_DOSSIERS) {
            faults.add(
                    InvalidField.of("dossiers", "Phải có từ 1 đến 1.000 hồ sơ.", "There must be 1 to 1,000 dossiers."));
        }
        long steps = 0;
        for (int i = 0; i < dossiers.size(); i++) {
            ImportRequest.Dossier dossier = dossiers.get(i);
            if (dossier == null) {
                faults.add(InvalidField.of("dossiers[" + i + "]", "Không được bỏ trống.", "This must not be null."));
            } else {
                steps += dossier.steps().size();
            }
        }
        if (steps > MOST_STEPS) {
            faults.add(InvalidField.of(
                    "dossiers",
                    "Một lần gửi có nhiều nhất 20.000 bước.",
                    "There must be at most 20,000 steps in one batch."));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
