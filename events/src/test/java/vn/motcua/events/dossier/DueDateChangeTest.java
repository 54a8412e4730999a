package vn.motcua.events.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The appointment of a dossier")
class DueDateChangeTest {

    private static final String CODE = "000.00.14.H56-231027-0361";
    private static final Department DEPARTMENT = new Department("000.00.24.H56", "Công an tỉnh");
    private static final Instant BEFORE = Instant.parse("2023-11-06T02:32:00Z");
    private static final Instant MOVED = Instant.parse("2023-11-08T02:32:00Z");

    @Test
    void is_what_the_last_event_says_that_moves_it() {
        for (DossierEvent event : List.of(
                new DossierAccepted(CODE, null, MOVED, "x"),
                new SupplementProvided(CODE, null, DossierStatus.IN_PROGRESS, MOVED, null),
                new PaymentConfirmed(CODE, 1, "x", "CASH", DossierStatus.IN_PROGRESS, MOVED, null),
                new ConsultationAnswered(CODE, 1, DEPARTMENT, "x", MOVED, new Waited(57_600, "x")),
                new AppointmentRescheduled(CODE, BEFORE, MOVED, "x", "y"),
                new DueDateRecalculated(CODE, BEFORE, MOVED, "x", "y"))) {
            assertThat(DueDateChange.after(BEFORE, event)).as("%s", event).isEqualTo(MOVED);
        }
    }

    @Test
    void is_left_alone_by_everything_else() {
        for (DossierEvent event : List.of(
                new ConsultationRequested(CODE, 1, 1, DEPARTMENT, "?", null, null),
                new ConsultationAnswered(CODE, 1, DEPARTMENT, "x", null, null),
                new SupplementRequested(CODE, null, "x", DossierStatus.IN_PROGRESS, null),
                new DossierBecameOverdue(CODE, BEFORE, MOVED),
                new DossierStopped(CODE, "x"))) {
            assertThat(DueDateChange.after(BEFORE, event)).as("%s", event).isEqualTo(BEFORE);
        }
    }

    @Test
    void does_not_run_while_the_clock_stands_still_for_another_agency() {
        ConsultationRequested asked = new ConsultationRequested(CODE, 1, 1, DEPARTMENT, "?", null, "Luật");
        assertThat(DueDateChange.after(BEFORE, asked)).isNull();
        assertThat(DueDateChange.after(null, new DueDateRecalculated(CODE, BEFORE, MOVED, "x", "y")))
                .isNull();
    }
}
