package vn.motcua.api.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
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
import vn.motcua.query.replay.AppointmentMove;
import vn.motcua.query.replay.Closing;
import vn.motcua.query.replay.Deed;
import vn.motcua.query.replay.ReplayedDossier;
import vn.motcua.query.replay.SupplementRound;

/**
 * The forms that a dossier's history has given cause for. Each tells of the dossier as it stood at its cause and belongs to the set
 * of forms of that day; a form that the set does not have is not there.
 */
@Component
class FiledForms {

    private static final String RESCHEDULED = EventTypes.name(AppointmentRescheduled.class);

    private final Bodies bodies;

    FiledForms(Bodies bodies) {
        this.bodies = bodies;
    }

    /** The forms by their names in addresses, oldest first, the control sheet last. */
    Map<String, LegalForm> of(DossierFile file) {
        Map<String, LegalForm> forms = new LinkedHashMap<>();
        Deed acceptance = file.acceptance();
        if (acceptance != null) {
            forms.put("receipt", receipt(file, acceptance));
        }
        for (SupplementRound round : file.now().supplements()) {
            forms.put("supplement-request-" + round.number(), supplementRequest(file, round));
        }
        List<AppointmentMove> reschedules = file.now().appointment().moves().stream()
                .filter(move -> move.moved().type().equals(RESCHEDULED))
                .toList();
        for (int number = 1; number <= reschedules.size(); number++) {
            forms.put(number == 1 ? "apology" : "apology-" + number, apology(file, reschedules.get(number - 1)));
        }
        closing(file, forms);
        if (acceptance != null) {
            forms.put("control-sheet", controlSheet(file));
        }
        forms.values().removeIf(form -> form.set().number(form.kind()).isEmpty());
        return forms;
    }

    private ReceiptSlip receipt(DossierFile file, Deed acceptance) {
        return new ReceiptSlip(
                heading(acceptance),
                facts(file.at(acceptance)),
                bodies.person(acceptance.by()),
                bodies.lookUpAddress(file.now().code()));
    }

    private SupplementRequest supplementRequest(DossierFile file, SupplementRound round) {
        Deed requested = round.requested();
        return new SupplementRequest(
                heading(requested),
                facts(file.at(requested)),
                round.number(),
                round.papers(),
                round.reason(),
                round.provideBy(),
                bodies.person(requested.by()));
    }

    private Apology apology(DossierFile file, AppointmentMove move) {
        Deed moved = move.moved();
        return new Apology(
                heading(moved),
                facts(file.at(moved)),
                move.from(),
                move.to(),
                move.reason(),
                move.apology(),
                bodies.person(moved.by()));
    }

    private void closing(DossierFile file, Map<String, LegalForm> forms) {
        Closing closing = file.now().closing();
        if (closing == null) {
            return;
        }
        Deed closed = closing.closed();
        DossierFacts facts = facts(file.at(closed));
        String by = bodies.person(closed.by());
        if (closing.kind() == Closing.Kind.REFUSED) {
            forms.put("refusal", new Refusal(heading(closed), facts, closing.reason(), closing.legalBasis(), by));
        } else if (closing.kind() == Closing.Kind.STOPPED) {
            forms.put(
                    "stopping-notice",
                    new StoppingNotice(heading(closed), facts, closed.occurredAt(), closing.reason(), by));
        }
    }

    private ControlSheet controlSheet(DossierFile file) {
        return new ControlSheet(
                heading(file.now().last()), facts(file.now()), ControlSheetRows.of(file.events(), bodies));
    }

    private Heading heading(Deed deed) {
        LocalDate day = VietnamTime.day(deed.occurredAt());
        return bodies.heading(day);
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
                receivedAt,
                dossier.appointment().dueAt());
    }
}
