package vn.motcua.api.pages.citizen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.audit.DossierHistories;
import vn.motcua.api.duedate.DueDateReading;
import vn.motcua.api.limits.PublicAllowance;
import vn.motcua.api.pages.citizen.DossierPage.Fault;
import vn.motcua.api.pages.layout.Page;
import vn.motcua.api.pages.layout.Visit;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.query.replay.DossierReplay;
import vn.motcua.query.replay.Point;
import vn.motcua.query.replay.ReplayedDossier;
import vn.motcua.query.status.DossierStatusRow;
import vn.motcua.query.status.StatusView;

/** Shows anyone with the code where a dossier stands, and the applicant, with the second factor, what they gave. */
@Hidden
@Controller
class DossierPageController {

    private static final String TEMPLATE = "citizen/dossier.jte";

    /** Whoever looks up has no account: the access log knows them by what they did. */
    private static final Caller APPLICANT = new Caller("tra-cuu", null, Set.of(Role.APPLICANT), null, null);

    /** The code of the rule by which wrong digits are refused. */
    private static final String RULE = "lookup.second-factor";

    private final StatusView dossiers;
    private final DueDateReading dueDates;
    private final DossierHistories histories;
    private final SecondFactor factor;
    private final PublicAllowance allowance;
    private final AccessRecorder recorder;
    private final Clock clock;

    DossierPageController(
            StatusView dossiers,
            DueDateReading dueDates,
            DossierHistories histories,
            SecondFactor factor,
            PublicAllowance allowance,
            AccessRecorder recorder,
            Clock clock) {
        this.dossiers = dossiers;
        this.dueDates = dueDates;
        this.histories = histories;
        this.factor = factor;
        this.allowance = allowance;
        this.recorder = recorder;
        this.clock = clock;
    }

    @GetMapping("/ho-so/{code}")
    ResponseEntity<Page> dossier(Visit visit, @PathVariable String code, HttpServletRequest request) {
        allowance.check(request);
        return find(code).map(row -> show(visit, row, null, null)).orElseGet(() -> unknown(visit, code));
    }

    @PostMapping("/ho-so/{code}/chi-tiet")
    ResponseEntity<Page> details(
            Visit visit,
            @PathVariable String code,
            @RequestParam(name = "so-cuoi", defaultValue = "") String typed,
            HttpServletRequest request) {
        allowance.check(request);
        Optional<DossierStatusRow> found = find(code);
        if (found.isEmpty()) {
            return unknown(visit, code);
        }
        DossierStatusRow row = found.get();
        String digits = typed.strip();
        if (!factor.isFactor(digits)) {
            return show(visit, row, null, Fault.NOT_FOUR_DIGITS);
        }
        if (!factor.mayTry(row.code())) {
            return show(visit, row, null, Fault.TOO_MANY);
        }
        Optional<ReplayedDossier> dossier = histories
                .of(row.code())
                .flatMap((DossierReplay replay) -> replay.asOf(Point.NOW))
                .filter(replayed -> factor.matches(replayed.applicant(), digits));
        if (dossier.isEmpty()) {
            recorder.refused(APPLICANT, request, row.code(), RULE);
            return show(visit, row, null, Fault.NOT_THESE);
        }
        recorder.read(APPLICANT, request, List.of(row.code()));
        return show(visit, row, ApplicantDetails.of(dossier.get()), null);
    }

    /** The secret one is read like any other and dropped after, so that the time taken tells nothing either. */
    private Optional<DossierStatusRow> find(String code) {
        return dossiers.find(code).filter(row -> !row.stateSecret());
    }

    private ResponseEntity<Page> show(Visit visit, DossierStatusRow row, ApplicantDetails details, Fault fault) {
        DossierPage page = new DossierPage(row, dueDates.of(row.code()).orElse(null), details, fault, clock.instant());
        HttpStatus status = fault == null
                ? HttpStatus.OK
                : fault == Fault.TOO_MANY ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
        return new Page(TEMPLATE, visit, page).answer(status);
    }

    private static ResponseEntity<Page> unknown(Visit visit, String code) {
        return new Page(LookUpController.TEMPLATE, visit, new LookUpPage(code, LookUpPage.Fault.UNKNOWN))
                .answer(HttpStatus.NOT_FOUND);
    }
}
