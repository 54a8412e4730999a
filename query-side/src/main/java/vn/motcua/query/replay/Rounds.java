package vn.motcua.query.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.PaymentRequested;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;

/** What others were asked for: papers and payments of the applicant, opinions of other agencies. */
final class Rounds implements Part {

    private final List<SupplementRound> supplements = new ArrayList<>();
    private final List<PaymentRound> payments = new ArrayList<>();
    private final SortedMap<Integer, ConsultationRound> consultations = new TreeMap<>();

    @Override
    public void apply(DossierEvent event, Deed deed) {
        if (event instanceof SupplementRequested asked) {
            supplements.add(new SupplementRound(
                    supplements.size() + 1, asked.papers(), asked.reason(), asked.provideBy(), deed, List.of(), null));
        } else if (event instanceof SupplementProvided provided) {
            provided(provided, deed);
        } else if (event instanceof PaymentRequested asked) {
            payments.add(new PaymentRound(payments.size() + 1, asked.fees(), deed, null, null, null, null));
        } else if (event instanceof PaymentConfirmed paid) {
            paid(paid, deed);
        } else if (event instanceof ConsultationRequested asked) {
            consultations.put(
                    asked.consultation(),
                    new ConsultationRound(
                            asked.consultation(),
                            asked.step(),
                            asked.consulted(),
                            asked.question(),
                            asked.answerDueAt(),
                            deed,
                            null,
                            null));
        } else if (event instanceof ConsultationAnswered answer) {
            consultations.computeIfPresent(
                    answer.consultation(),
                    (number, asked) -> new ConsultationRound(
                            number,
                            asked.step(),
                            asked.consulted(),
                            asked.question(),
                            asked.answerDueAt(),
                            asked.requested(),
                            answer.answer(),
                            deed));
        }
    }

    private void provided(SupplementProvided provided, Deed deed) {
        int last = supplements.size() - 1;
        if (last >= 0 && supplements.get(last).answered() == null) {
            supplements.set(last, supplements.get(last).answered(provided.papers(), deed));
        } else {
            supplements.add(new SupplementRound(last + 2, List.of(), null, null, null, provided.papers(), deed));
        }
    }

    private void paid(PaymentConfirmed paid, Deed deed) {
        int last = payments.size() - 1;
        boolean asked = last >= 0 && payments.get(last).confirmed() == null;
        PaymentRound round = new PaymentRound(
                asked ? last + 1 : last + 2,
                asked ? payments.get(last).fees() : List.of(),
                asked ? payments.get(last).requested() : null,
                paid.amountVnd(),
                paid.reference(),
                paid.method(),
                deed);
        if (asked) {
            payments.set(last, round);
        } else {
            payments.add(round);
        }
    }

    List<SupplementRound> supplements() {
        return supplements;
    }

    List<PaymentRound> payments() {
        return payments;
    }

    List<ConsultationRound> consultations() {
        return List.copyOf(consultations.values());
    }
}
