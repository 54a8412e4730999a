package vn.motcua.api.pages.citizen;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.api.limits.PublicAllowance;
import vn.motcua.api.pages.layout.Page;
import vn.motcua.api.pages.layout.Visit;
import vn.motcua.query.status.StatusView;
import vn.motcua.sealer.LedgerInconsistentException;
import vn.motcua.sealer.SealedLedger;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.Sentence;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.TrustedCheckpoint;
import vn.motcua.transparency.verifier.Receipt;
import vn.motcua.transparency.verifier.ReceiptCheck;

/** Shows the receipt of a dossier's registration, and checks one that somebody kept. */
@Hidden
@Controller
class ReceiptPageController {

    private static final String TEMPLATE = "citizen/receipt.jte";

    private final StatusView dossiers;
    private final SealedLedger sealed;
    private final PublicAllowance allowance;

    ReceiptPageController(StatusView dossiers, SealedLedger sealed, PublicAllowance allowance) {
        this.dossiers = dossiers;
        this.sealed = sealed;
        this.allowance = allowance;
    }

    @GetMapping("/ho-so/{code}/bien-nhan")
    ResponseEntity<Page> receipt(Visit visit, @PathVariable String code, HttpServletRequest request)
            throws SQLException, LedgerInconsistentException, MalformedException, RejectedException {
        allowance.check(request);
        if (dossiers.find(code).filter(row -> !row.stateSecret()).isEmpty()) {
            return new Page(LookUpController.TEMPLATE, visit, new LookUpPage(code, LookUpPage.Fault.UNKNOWN))
                    .answer(HttpStatus.NOT_FOUND);
        }
        Optional<Receipt> receipt = sealed.receipt(code);
        ReceiptPage.Numbers numbers = receipt.isEmpty() ? null : numbers(receipt.get());
        return new Page(TEMPLATE, visit, new ReceiptPage(code, numbers, null, null, numbers != null)).answer();
    }

    @GetMapping("/bien-nhan")
    ResponseEntity<Page> form(Visit visit) {
        return new Page(TEMPLATE, visit, new ReceiptPage(null, null, null, null, false)).answer();
    }

    @PostMapping("/bien-nhan")
    ResponseEntity<Page> check(
            Visit visit,
            @RequestParam(name = "bien-nhan", defaultValue = "") String brought,
            HttpServletRequest request) {
        allowance.check(request);
        ReceiptPage page;
        try {
            Sentence finding = ReceiptCheck.check(brought, policy());
            page = new ReceiptPage(null, null, brought, words(visit, finding), true);
        } catch (MalformedException | RejectedException bad) {
            Sentence why = bad instanceof RejectedException rejected
                    ? rejected.sentence()
                    : ((MalformedException) bad).sentence();
            page = new ReceiptPage(null, null, brought, words(visit, why), false);
        }
        return new Page(TEMPLATE, visit, page).answer(page.good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The numbers of a receipt that was checked as a stranger would: what is shown has been verified. */
    private ReceiptPage.Numbers numbers(Receipt receipt) throws MalformedException, RejectedException {
        TrustedCheckpoint trusted = receipt.proof().verify(receipt.leaf().hash(), policy());
        HexFormat hex = HexFormat.of();
        return new ReceiptPage.Numbers(
                receipt.leaf().payloadType(),
                Instant.EPOCH.plus(receipt.leaf().recordedAtMicros(), ChronoUnit.MICROS),
                receipt.proof().index(),
                trusted.checkpoint().size(),
                hex.formatHex(receipt.leaf().hash()),
                receipt.proof().hashes().stream().map(hex::formatHex).toList(),
                trusted.checkpoint().origin(),
                trusted.cosignatures().size());
    }

    private TrustPolicy policy() {
        return TrustPolicy.ofLog(sealed.origin(), sealed.verifierKeys());
    }

    private static String words(Visit visit, Sentence sentence) {
        return visit.english() ? sentence.english() : sentence.vietnamese();
    }
}
