package vn.motcua.api.forms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.access.ShowsPersonalData;
import vn.motcua.api.answers.BrokenAnswer;
import vn.motcua.api.answers.EntityTags;
import vn.motcua.api.answers.Sheet;
import vn.motcua.api.freshness.Freshness;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.search.ReadingScope;
import vn.motcua.command.Caller;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Department;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.forms.Forms;
import vn.motcua.forms.Register;
import vn.motcua.forms.RegisterRow;
import vn.motcua.forms.RegisterSheet;
import vn.motcua.query.register.DossierRegister;
import vn.motcua.query.register.RegisterSelection;

/** Gives out the register of dossiers (sổ theo dõi hồ sơ) of a department. */
@RestController
@Tag(name = "forms")
class RegisterController {

    private final DossierRegister register;
    private final Bodies bodies;
    private final RegisterRows words;
    private final ReadingScope scope;
    private final Freshness freshness;
    private final LedgerReader ledger;
    private final AccessRecorder recorder;
    private final Clock clock;
    private final Forms press = new Forms();

    RegisterController(
            DossierRegister register,
            Bodies bodies,
            ReadingScope scope,
            Freshness freshness,
            LedgerReader ledger,
            AccessRecorder recorder,
            Clock clock) {
        this.register = register;
        this.bodies = bodies;
        this.words = new RegisterRows(bodies);
        this.scope = scope;
        this.freshness = freshness;
        this.ledger = ledger;
        this.recorder = recorder;
        this.clock = clock;
    }

    @GetMapping("/api/registers")
    @Operation(
            summary = "The register of a department's dossiers, as PDF/A, HTML or XLSX",
            description =
                    "Mẫu 06 of TT 01/2018/TT-VPCP, Mẫu 07 of TT 03/2025/TT-VPCP by the period's last day: the dossiers that"
                            + " came in within the period, submitted online or taken in, as they stand now. At most 2,000 rows as PDF or"
                            + " HTML and 100,000 as XLSX; more are refused before anything is sent. Holds at least what was in the"
                            + " ledger at the time of the request, see X-Ledger-Position; answers 503 until that can be shown. With"
                            + " applicants' data: every register that is given out is in the access log. State-secret dossiers are"
                            + " listed by code only.",
            operationId = "register")
    @ApiResponse(
            responseCode = "200",
            description = "the register",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                @Content(mediaType = Sheet.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    @ShowsPersonalData(filters = {"department", "from", "to", "format"})
    void register(
            @Parameter(
                            description =
                                    "the code of the department that decides; the caller's own where it is missing",
                            example = "000.00.14.H56")
                    @RequestParam(required = false)
                    String department,
            @Parameter(description = "first day, Asia/Ho_Chi_Minh", example = "2021-01-01", required = true)
                    @RequestParam(required = false)
                    String from,
            @Parameter(description = "last day, included", example = "2021-03-31", required = true)
                    @RequestParam(required = false)
                    String to,
            @Parameter(description = "pdf, html or xlsx; else Accept decides, else it is pdf", example = "xlsx")
                    @RequestParam(required = false)
                    String format,
            @Parameter(description = "wait up to 5 s for this ledger position") @RequestParam(required = false)
                    String atLeast,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = new Parameters();
        LocalDate first = parameters.requiredDay("from", from);
        LocalDate last = parameters.requiredDay("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            parameters.fault("to", "Ngày cuối không được trước ngày đầu.", "The last day is before the first day.");
        }
        RegisterFormat asked = parameters.read(
                "format",
                format,
                RegisterFormat::ofWord,
                "Phải là pdf, html hoặc xlsx.",
                "This must be pdf, html or xlsx.");
        String code = Parameters.text(department) == null ? caller.department() : Parameters.text(department);
        if (code == null) {
            parameters.fault(
                    "department",
                    "Tham số bắt buộc: tài khoản không thuộc cơ quan nào.",
                    "This parameter is required: the account belongs to no department.");
        }
        Long position = parameters.position("atLeast", atLeast);
        parameters.check();
        if (!scope.covers(caller, code)) {
            throw scope.outside(request, null);
        }
        RegisterFormat as = asked == null ? RegisterFormat.accepted(accept) : asked;
        long upTo = Math.max(ledger.headPosition(), position == null ? -1 : position);
        // A book that silently lacks its newest lines would look whole; better to ask the client to come back.
        freshness.await(DossierRegister.READ_MODEL, upTo);

        RegisterSelection selection = new RegisterSelection(code, midnight(first), midnight(last.plusDays(1)));
        long rows = register.count(selection);
        if (rows > as.mostRows()) {
            parameters.fault("to", tooMany(rows, as), tooManyInEnglish(rows, as));
            parameters.check();
        }
        recorder.bulkRead(request, rows, upTo);
        response.setContentType(as.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (as == RegisterFormat.XLSX ? "attachment" : "inline") + "; filename=\"so-theo-doi-" + first + "-" + last
                        + as.suffix() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(EntityTags.LEDGER_POSITION, Long.toString(upTo));
        Instant now = clock.instant();
        Register heads = new Register(
                bodies.heading(VietnamTime.day(now), null),
                new Department(code, bodies.name(code)),
                first,
                last,
                List.of(),
                upTo,
                now);
        try {
            write(heads, selection, as, response);
        } catch (RuntimeException e) {
            throw BrokenAnswer.orFault(response, "a register", e);
        }
    }

    private void write(Register heads, RegisterSelection selection, RegisterFormat as, HttpServletResponse response)
            throws IOException {
        OutputStream out = response.getOutputStream();
        if (as == RegisterFormat.XLSX) {
            try (RegisterSheet sheet = new RegisterSheet(heads, out)) {
                register.read(selection, page -> page.forEach(entry -> sheet.add(words.row(entry))));
            }
            return;
        }
        List<RegisterRow> rows = new ArrayList<>();
        register.read(selection, page -> page.forEach(entry -> rows.add(words.row(entry))));
        Register whole = heads.with(rows);
        if (as == RegisterFormat.HTML) {
            response.setHeader("Content-Security-Policy", FormController.PAGE_POLICY);
            out.write(press.html(whole).getBytes(StandardCharsets.UTF_8));
        } else {
            press.pdf(whole, out);
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    private static String tooMany(long rows, RegisterFormat as) {
        return "Sổ của kỳ này có %d hồ sơ, một bản %s chỉ chứa được %d; hãy chọn kỳ ngắn hơn hoặc dùng xlsx."
                .formatted(rows, as.name(), as.mostRows());
    }

    private static String tooManyInEnglish(long rows, RegisterFormat as) {
        return "The register of this period has %d dossiers, and %s holds at most %d; choose a shorter period, or xlsx."
                .formatted(rows, as.name(), as.mostRows());
    }
}
