package vn.motcua.api.pages.officer;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.api.access.PersonalDataAnswer;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.access.ShowsPersonalData;
import vn.motcua.api.forms.PrintedForms;
import vn.motcua.api.pages.layout.Page;
import vn.motcua.api.pages.layout.PersonalDataPage;
import vn.motcua.api.pages.layout.Visit;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.dossier.actions.AllowedAction;
import vn.motcua.command.dossier.rules.Operation;

/** The dossier on an officer's desk: what is known of it, and the actions that the officer may take now. */
@Hidden
@Controller
class DossierDeskController {

    private static final String TEMPLATE = "officer/dossier.jte";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final DeskDossiers dossiers;
    private final ActionForms forms;
    private final DeskCommands commands;
    private final PrintedForms printed;

    DossierDeskController(DeskDossiers dossiers, ActionForms forms, DeskCommands commands, PrintedForms printed) {
        this.dossiers = dossiers;
        this.forms = forms;
        this.commands = commands;
        this.printed = printed;
    }

    @GetMapping("/can-bo/ho-so/{code}")
    @ShowsPersonalData
    ResponseEntity<PersonalDataPage> dossier(
            Visit visit,
            @PathVariable String code,
            @RequestParam(name = "xong", defaultValue = "") String done,
            HttpServletRequest request) {
        DeskDossier dossier = dossiers.find(code, visit.caller(), request);
        DossierDeskPage page =
                DossierDeskPage.of(dossier, forms, null, named(done).orElse(null));
        return new Page(TEMPLATE, visit, page)
                .answerShowing(List.of(dossier.now().code()));
    }

    /** Whoever comes back to the address of an action, e.g. in the other language, comes to the dossier. */
    @GetMapping("/can-bo/ho-so/{code}/{action}")
    @ShowsNoPersonalData(because = "it leads to the page of the dossier")
    ResponseEntity<Void> back(@PathVariable String code) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(UriComponentsBuilder.fromPath("/can-bo/ho-so/{code}")
                        .buildAndExpand(code)
                        .encode()
                        .toUri())
                .build();
    }

    /** Answers with the page where the action was not done; where it was, leads to the page as it is from then on. */
    @PostMapping("/can-bo/ho-so/{code}/{action}")
    ResponseEntity<PersonalDataPage> act(
            Visit visit,
            @PathVariable String code,
            @PathVariable String action,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        Operation operation = named(action)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "Không có thao tác này.", "There is no such command."));
        long version = number(parameters.get("version"))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.MALFORMED,
                        "Biểu mẫu thiếu phiên bản của hồ sơ; hãy tải lại trang.",
                        "The form lacks the version of the dossier; reload the page."));
        Integer step = number(parameters.get("step")).orElse(null);
        DeskDossier dossier = dossiers.find(code, visit.caller(), request);
        ActionForm form = forms.of(action(dossier, operation, step), dossier.now());
        TypedAction typed =
                new TypedAction(form, forms, dossier.now().department().code(), parameters);
        Optional<DeskCommands.NotDone> notDone =
                commands.give(dossier.now().code(), typed, form, version, visit, request);
        if (notDone.isEmpty()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            // Whoever only had a step of it has left it with that.
            response.setHeader(
                    HttpHeaders.LOCATION,
                    dossier.own()
                            ? "/can-bo/ho-so/" + dossier.now().code() + "?xong=" + operation.kebabName()
                            : "/can-bo");
            return null;
        }
        DeskDossier now = dossiers.again(code, visit.caller());
        DossierDeskPage page = DossierDeskPage.of(now, forms, notDone.get().attempt(), null);
        return new Page(TEMPLATE, visit, page)
                .answerShowing(List.of(now.now().code()), notDone.get().status());
    }

    @GetMapping("/can-bo/ho-so/{code}/bieu-mau/{form}.pdf")
    @ShowsPersonalData
    ResponseEntity<PersonalDataAnswer> form(
            Visit visit, @PathVariable String code, @PathVariable String form, HttpServletRequest request) {
        dossiers.checkOwn(code, visit.caller(), request);
        PersonalDataAnswer document = printed.pdf(code, form)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "Hồ sơ này không có biểu mẫu đó.",
                        "There is no such form of this dossier."));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + code + "-" + form + ".pdf\"")
                .body(document);
    }

    /** What the officer may do, or, where that is no longer so, what was asked for: the rules say why not. */
    private static AllowedAction action(DeskDossier dossier, Operation operation, Integer step) {
        return dossier.standing().actions().stream()
                .filter(action -> action.operation() == operation)
                .filter(action ->
                        action.step() == null ? step == null : action.step().equals(step))
                .findFirst()
                .orElseGet(() -> new AllowedAction(operation, step, null, List.of(), false, List.of(), List.of()));
    }

    private static Optional<Operation> named(String kebabName) {
        return ActionForms.HERE.stream()
                .filter(operation -> operation.kebabName().equals(kebabName))
                .findFirst();
    }

    private static Optional<Integer> number(String text) {
        return Optional.ofNullable(text)
                .filter(digits -> NUMBER.matcher(digits).matches())
                .map(Integer::valueOf);
    }
}
