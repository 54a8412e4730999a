package vn.motcua.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.timeline.OfficerAction;

@DisplayName("The summary of a department's month")
class DepartmentMonthTest {

    private static final Instant AT = Instant.parse("2021-03-01T02:00:00Z");

    @Test
    void counts_events_dossiers_lateness_and_what_each_officer_did_with_the_mean_of_the_time_taken() {
        DepartmentMonth month = new DepartmentMonth("000.00.14.H56", YearMonth.of(2021, 3));
        month.add(action("a", "DossierReceived", null, null, null, false));
        month.add(action("a", "StepAssigned", "hoa", null, null, false));
        month.add(action("a", "StepCompleted", "hoa", Duration.ofHours(9), Duration.ofHours(2), false));
        month.add(action("b", "StepReassigned", "hoa", null, null, false));
        month.add(action("b", "StepCompleted", "hoa", Duration.ofHours(4), null, true));
        month.add(action("b", "StepReturned", "binh", Duration.ofHours(1), null, false));
        month.add(action("b", "StepStarted", "binh", Duration.ofHours(1), null, false));

        DepartmentMonth.Summary summary = month.summary();

        assertThat(summary)
                .usingRecursiveComparison()
                .ignoringFields("officers")
                .isEqualTo(new DepartmentMonth.Summary("000.00.14.H56", "2021-03", 7, 2, 1, 1, 7, null));
        assertThat(summary.officers())
                .containsExactly(
                        new DepartmentMonth.OfficerSummary("binh", "Tên binh", 0, 1, 0, 1, 0, null),
                        new DepartmentMonth.OfficerSummary("hoa", "Tên hoa", 2, 0, 2, 0, 1, Duration.ofHours(3)));
    }

    private static OfficerAction action(
            String code, String type, String officer, Duration assigned, Duration started, boolean late) {
        return new OfficerAction(
                1,
                0,
                code,
                null,
                "000.00.14.H56",
                type,
                null,
                officer == null ? null : 1,
                null,
                officer,
                officer == null ? null : "Tên " + officer,
                type.equals("DossierReceived") ? null : DossierStatus.IN_PROGRESS,
                DossierStatus.IN_PROGRESS,
                null,
                null,
                AT,
                AT,
                true,
                assigned,
                started,
                null,
                late);
    }
}
