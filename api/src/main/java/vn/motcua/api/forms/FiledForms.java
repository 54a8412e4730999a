package vn.motcua.api.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import vn.motcua.api.freshness.Freshness;
import vn.motcua.events.EventTypes;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.forms.Apology;
import vn.motcua.forms.ControlSheet;
import vn.motcua.forms.DossierFacts;
import vn.motcua.forms.Heading;
import vn.motcua.forms.LegalForm;
import vn.motcua.forms.ReceiptSlip;
import vn.motcua.forms.Refusal;
import vn.motcua.forms.StoppingNotice;
import vn.motcua.forms.SupplementRequest;
import vn.motcua.query.register.FormNumbers;
import vn.motcua.query.replay.AppointmentMove;
import vn.motcua.query.replay.Closing;
import vn.motcua.query.replay.Deed;
import vn.motcua.query.replay.PaymentRound;
import vn.motcua.query.replay.ReplayedDossier;
import vn.motcua.query.replay.SupplementRound;

/**
 * The forms that a dossier's history has given cause for. Each tells of the dossier as it stood at its cause and belongs to the set
 * of forms of that day; a form that the set does not have is not there.
 */
@Component
class FiledForms {

    private static final String RESCHEDULED = EventTypes.name(AppointmentRescheduled.class);

    private static final Numbering NONE = cause -> null;

    private final Bodies bodies;
    private final FormNumbers numbers;
    private final Freshness freshness;

    FiledForms(Bodies bodies, FormNumbers numbers, Freshness freshness) {
        this.bodies = bodies;
        this.numbers = numbers;
        this.freshness = freshness;
    }

    /** Tells the number of the form that an event gave cause for; {@code null} where it has none. */
    private interface Numbering {
        Long of(Deed cause);
    }

    /** The forms by their names in addresses, oldest first, the control sheet last; without their numbers. */
    Map<String, LegalForm> of(DossierFile file) {
        return of(file, NONE);
    }

    /** The same, with the numbers of those forms that carry one; what has not reached the timeline yet is waited for. */
    Map<String, LegalForm> numbered(DossierFile file) {
        return of(file, this::number);
    }

    private Long number(Deed cause) {
        freshness.await(FormNumbers.READ_MODEL, cause.position());
        OptionalLong number = numbers.of(cause);
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    private Map<String, LegalForm> of(DossierFile file, Numbering numbering) {
        Map<String, LegalForm> forms = new LinkedHashMap<>();
        Deed acceptance = file.acceptance();
        if (acceptance != null) {
            forms.put("receipt", receipt(file, acceptance));
        }
        for (SupplementRound round : file.now().supplements()) {
            forms.put("supplement-request-" + round.number(), supplementRequest(file, round, numbering));
        }
        List<AppointmentMove> reschedules = file.now().appointment().moves().stream()
                .filter(move -> move.moved().type().equals(RESCHEDULED))
                .toList();
        for (int number = 1; number <= reschedules.size(); number++) {
            forms.put(
                    number == 1 ? "apology" : "apology-" + number,
                    apology(file, reschedules.get(number - 1), numbering));
        }
        closing(file, forms, numbering);
        if (acceptance != null) {
            forms.put("control-sheet", controlSheet(file));
        }
        forms.values().removeIf(form -> form.set().number(form.kind()).isEmpty());
        return forms;
    }

    private ReceiptSlip receipt(DossierFile file, Deed acceptance) {
        return new ReceiptSlip(
                heading(acceptance, NONE),
                facts(file.at(acceptance)),
                bodies.person(acceptance.by()),
                bodies.lookUpAddress(file.now().code()));
    }

    private SupplementRequest supplementRequest(DossierFile file, SupplementRound round, Numbering numbering) {
        Deed requested = round.requested();
        return new SupplementRequest(
                heading(requested, numbering),
                facts(file.at(requested)),
                round.number(),
                round.papers(),
                round.reason(),
                round.provideBy(),
                bodies.person(requested.by()));
    }

    private Apology apology(DossierFile file, AppointmentMove move, Numbering numbering) {
        Deed moved = move.moved();
        return new Apology(
                heading(moved, numbering),
                facts(file.at(moved)),
                move.from(),
                move.to(),
                move.reason(),
                move.apology(),
                bodies.person(moved.by()));
    }

    private void closing(DossierFile file, Map<String, LegalForm> forms, Numbering numbering) {
        Closing closing = file.now().closing();
        if (closing == null) {
            return;
        }
        Deed closed = closing.closed();
        DossierFacts facts = facts(file.at(closed));
        String by = bodies.person(closed.by());
        if (closing.kind() == Closing.Kind.REFUSED) {
            forms.put(
                    "refusal",
                    new Refusal(heading(closed, numbering), facts, closing.reason(), closing.legalBasis(), by));
        } else if (closing.kind() == Closing.Kind.STOPPED) {
            forms.put(
                    "stopping-notice",
                    new StoppingNotice(heading(closed, numbering), facts, closed.occurredAt(), closing.reason(), by));
        }
    }

    private ControlSheet controlSheet(DossierFile file) {
        return new ControlSheet(
                heading(file.now().last(), NONE), facts(file.now()), ControlSheetRows.of(file.events(), bodies));
    }

    private Heading heading(Deed deed, Numbering numbering) {
        LocalDate day = VietnamTime.day(deed.occurredAt());
        return bodies.heading(day, numbering.of(deed));
    }

    /** How the fees were paid where they were already, else how the applicant chose to pay them. */
    private static String payBy(ReplayedDossier dossier) {
        return dossier.payments().stream()
                .map(PaymentRound::method)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(dossier.choices() == null ? null : dossier.choices().payBy());
    }

    private static DossierFacts facts(ReplayedDossier dossier) {
        Instant receivedAt = dossier.accepted() == null
                ? dossier.registered().occurredAt()
                : dossier.accepted().occurredAt();
        return new DossierFacts(
                dossier.code(),
                dossier.procedure(),
                dossier.content(),
                dossier.applicant(),
                dossier.erasure() != null,
                dossier.channel(),
                dossier.department(),
                dossier.papers(),
                dossier.choices() == null ? null : dossier.choices().resultBy(),
                payBy(dossier),
                receivedAt,
                dossier.appointment().dueAt());
    }
}
