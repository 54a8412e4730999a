package vn.motcua.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepBecameOverdue;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.StepStarted;

@DisplayName("A dossier falls due")
class ShareEndsTest {

    private static final String CODE = "000.00.14.H56-231027-0361";
    private static final Officer CHI = new Officer("chi", "Chi", "000.00.14.H56", null);
    private static final Officer DUNG = new Officer("dung", "Dũng", "000.00.14.H56", null);
    private static final Instant NOON = Instant.parse("2023-10-27T05:00:00Z");
    private static final Instant SHARE = Instant.parse("2023-10-30T02:00:00Z");
    private static final Instant APPOINTMENT = Instant.parse("2023-11-06T02:00:00Z");

    private DossierWork work =
            new DossierWork("000.00.14.H56", null, DossierStatus.RECEIVED, APPOINTMENT, null, null, null);

    @Test
    void when_the_share_of_a_step_ends_whoever_holds_it_until_that_was_told() {
        assertThat(work.fallsDueAt()).isEqualTo(APPOINTMENT);
        after(new StepAssigned(CODE, 1, "Tiếp nhận", CHI, null, "tiep-nhan", SHARE));
        after(new StepReassigned(CODE, 1, "Tiếp nhận", CHI, DUNG, "Nghỉ phép"));
        after(new StepStarted(CODE, 1, "Tiếp nhận", DUNG));
        assertThat(work.fallsDueAt()).isEqualTo(SHARE);
        after(new StepBecameOverdue(CODE, 1, "Tiếp nhận", DUNG, SHARE.plusSeconds(3_600), NOON));
        assertThat(work.fallsDueAt()).isEqualTo(APPOINTMENT);
    }

    @Test
    void at_its_appointment_while_a_step_has_no_share() {
        after(new StepAssigned(CODE, 1, "Thẩm định", CHI, null));
        assertThat(work.fallsDueAt()).isEqualTo(APPOINTMENT);
    }

    private void after(DossierEvent event) {
        work = work.after(event, NOON);
    }
}
