package vn.motcua.api.forms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.access.ShowsPersonalData;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.search.ReadingScope;
import vn.motcua.command.Caller;
import vn.motcua.forms.Forms;
import vn.motcua.forms.LegalForm;

/** Hands the legal forms of one dossier to the staff of its department. */
@RestController
@Tag(name = "forms")
class FormController {

    private static final String PDF = ".pdf";
    private static final String HTML = ".html";
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** A form carries its own style and pictures and may fetch nothing. */
    static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final DossierFiles dossiers;
    private final FiledForms forms;
    private final ReadingScope scope;
    private final Forms press = new Forms();

    FormController(DossierFiles dossiers, FiledForms forms, ReadingScope scope) {
        this.dossiers = dossiers;
        this.forms = forms;
        this.scope = scope;
    }

    @GetMapping("/api/dossiers/{code}/forms")
    @Operation(
            summary = "Which legal forms there are of a dossier",
            description = "Read from the ledger itself: an acknowledged command is in it at once.",
            operationId = "listForms")
    @ShowsNoPersonalData(because = "titles, numbers and days of forms")
    FormList list(
            @Parameter(example = "000.00.14.H56-231027-0361") @PathVariable String code,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        return new FormList(
                code,
                forms.of(file(code, caller, request)).entrySet().stream()
                        .map(form -> FormItem.of(form.getKey(), form.getValue()))
                        .toList());
    }

    @GetMapping("/api/dossiers/{code}/forms/{form}")
    @Operation(
            summary = "A legal form of a dossier, as PDF/A or HTML",
            description =
                    "The suffix .pdf or .html decides, else Accept, else it is PDF. The form says what the dossier was at its"
                            + " cause; the control sheet says what it is now. With the applicant's data: every read is recorded.",
            operationId = "readForm")
    @ApiResponse(
            responseCode = "200",
            description = "the form",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    @ShowsPersonalData
    ResponseEntity<FormDocument> read(
            @Parameter(example = "000.00.14.H56-231027-0361") @PathVariable String code,
            @Parameter(example = "receipt.pdf") @PathVariable String form,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        boolean html = form.endsWith(HTML) || (!form.endsWith(PDF) && prefersHtml(accept));
        String name = form.endsWith(PDF) || form.endsWith(HTML) ? form.substring(0, form.lastIndexOf('.')) : form;
        LegalForm filed = forms.numbered(file(code, caller, request)).get(name);
        if (filed == null) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND, "Hồ sơ này không có biểu mẫu đó.", "There is no such form of this dossier.");
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + code + "-" + name + (html ? HTML : PDF) + "\"");
        return html
                ? answer.contentType(PAGE)
                        .header("Content-Security-Policy", PAGE_POLICY)
                        .body(new FormDocument(code, press.html(filed).getBytes(StandardCharsets.UTF_8)))
                : answer.contentType(MediaType.APPLICATION_PDF).body(new FormDocument(code, pdf(filed)));
    }

    private DossierFile file(String code, Caller caller, HttpServletRequest request) {
        DossierFile file = dossiers.find(code)
                .filter(found -> !found.now().stateSecret() || covers(caller, found))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "Không có hồ sơ với mã này.", "There is no dossier with this code."));
        if (!covers(caller, file)) {
            throw scope.outside(request, code);
        }
        return file;
    }

    private boolean covers(Caller caller, DossierFile file) {
        return scope.covers(caller, file.now().department().code());
    }

    private byte[] pdf(LegalForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        press.pdf(form, out);
        return out.toByteArray();
    }

    /** Whether HTML is asked for and PDF is not. */
    private static boolean prefersHtml(String accept) {
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !accept.contains(MediaType.APPLICATION_PDF_VALUE);
    }

    /**
     * The forms of one dossier.
     *
     * @param code the dossier code
     * @param items oldest first, the control sheet last
     */
    record FormList(String code, List<FormItem> items) {

        FormList {
            items = List.copyOf(items);
        }
    }

    /**
     * One form.
     *
     * @param form its name in addresses
     * @param title its Vietnamese title
     * @param number its number in the set
     * @param circular the circular that prescribes it
     * @param day the day in Vietnam of its cause
     */
    record FormItem(
            @Schema(example = "receipt") String form,

            @Schema(example = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả")
            String title,

            @Schema(example = "Mẫu số 01") String number,
            @Schema(example = "Thông tư số 03/2025/TT-VPCP") String circular,
            LocalDate day) {

        static FormItem of(String name, LegalForm form) {
            return new FormItem(
                    name,
                    form.title(),
                    form.number(),
                    form.set().circular(),
                    form.heading().day());
        }
    }
}
