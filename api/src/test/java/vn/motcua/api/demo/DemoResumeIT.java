package vn.motcua.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.commands.DossierCommands;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.eventstore.idempotency.IdempotencyRecords;

@WholeApplication
@DisplayName("A demonstration")
class DemoResumeIT {

    @Autowired
    private DossierCommands commands;

    @Autowired
    private IdempotencyRecords records;

    @Autowired
    private LedgerReader ledger;

    @Autowired
    private OneStopCentre centre;

    @Test
    void that_was_killed_in_the_middle_of_a_life_is_told_on_from_there() {
        DemoPlan plan = DemoPlan.of(DemoFacts.load(), centre.catalogue(), centre.calendar(), 0.001);
        DemoTeller teller = new DemoTeller(commands, records, ledger, "demo:killed:");
        List<DemoDossier> dossiers =
                plan.lanes().stream().flatMap(List::stream).limit(8).toList();
        for (int i = 0; i < dossiers.size(); i++) {
            List<DemoAct> life = plan.life(dossiers.get(i));
            teller.tell(dossiers.get(i), life.subList(0, Math.min(i, life.size())));
        }
        long before = ledger.headPosition();

        dossiers.forEach(dossier -> teller.resume(dossier, plan.life(dossier)));

        int missing = 0;
        for (int i = 0; i < dossiers.size(); i++) {
            List<DemoAct> life = plan.life(dossiers.get(i));
            missing += life.stream().skip(i).mapToInt(DemoAct::events).sum();
        }
        assertThat(ledger.headPosition() - before).isEqualTo(missing);
        dossiers.forEach(dossier -> teller.resume(dossier, plan.life(dossier)));
        assertThat(ledger.headPosition() - before).as("nothing is told twice").isEqualTo(missing);
    }
}
