package vn.motcua.api.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.motcua.command.calendar.CalendarBook;
import vn.motcua.command.calendar.CalendarFile;
import vn.motcua.command.catalogue.CatalogueFile;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.events.Actor;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.ResultIssued;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.StepReturned;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.Waited;
import vn.motcua.forms.Handover;
import vn.motcua.forms.Timeliness;
import vn.motcua.query.projection.RecordedEvent;

class ControlSheetRowsTest {

    private static final String CODE = "000.00.06.H56-231027-0361";
    private static final Department TRANSPORT = new Department("000.00.06.H56", "Sở Giao thông - Vận tải");
    private static final Officer CUONG = new Officer("cb-1", "Trần Văn Cường", TRANSPORT.code(), null);
    private static final Officer MAI = new Officer("cb-2", null, TRANSPORT.code(), null);
    private static final Instant DUE = Instant.parse("2023-11-03T02:32:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Bodies bodies = new Bodies(
            new FormProperties("UBND", "Thanh Hóa", null, null, null),
            CatalogueFile.bundled(),
            new OneStopCentre(
                    "000.00.28.H56",
                    Clock.systemUTC(),
                    new CalendarBook(CalendarFile.bundled()),
                    CatalogueFile.bundled(),
                    (agency, day) -> OptionalInt.empty()));

    @Test
    void who_gave_and_who_took_with_both_times_and_how_it_ended() {
        received();
        at("2023-10-30T02:00:00Z", new StepAssigned(CODE, 1, "Thẩm định", CUONG, null));
        at("2023-10-30T03:00:00Z", new StepStarted(CODE, 1, "Thẩm định", CUONG));
        at("2023-11-02T09:00:00Z", new StepCompleted(CODE, 1, "Thẩm định", CUONG, null, null));
        at("2023-11-02T09:00:00Z", new StepAssigned(CODE, 2, "Ký duyệt", MAI, null));
        at("2023-11-03T09:00:00Z", new StepCompleted(CODE, 2, "Ký duyệt", MAI, null, null));
        at("2023-11-04T02:00:00Z", new ResultIssued(CODE, Outcome.GRANTED, null, null, null));

        List<Handover> rows = ControlSheetRows.of(events, bodies);

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).from()).isEqualTo("Người nộp hồ sơ");
        assertThat(rows.get(0).to()).isEqualTo("Trung tâm Phục vụ hành chính công tỉnh Thanh Hóa");
        assertThat(rows.get(1))
                .isEqualTo(new Handover(
                        "Trung tâm Phục vụ hành chính công tỉnh Thanh Hóa",
                        TRANSPORT.name(),
                        Instant.parse("2023-10-30T02:00:00Z"),
                        Instant.parse("2023-10-30T03:00:00Z"),
                        "Lê Thị Mai",
                        "Trần Văn Cường",
                        Timeliness.EARLY,
                        "Bước 1: Thẩm định"));
        assertThat(rows).extracting(Handover::timeliness).endsWith(Timeliness.ON_TIME, Timeliness.LATE);
        assertThat(rows.get(2).taker()).isEqualTo("cb-2");
    }

    @Test
    void a_step_that_is_passed_on_or_sent_back_has_a_row_for_each_hand() {
        received();
        at("2023-10-30T02:00:00Z", new StepAssigned(CODE, 1, "Thẩm định", CUONG, null));
        at("2023-10-31T02:00:00Z", new StepReassigned(CODE, 1, "Thẩm định", CUONG, MAI, "Nghỉ phép"));
        at("2023-11-01T02:00:00Z", new StepReturned(CODE, 1, "Thẩm định", MAI, "Thiếu"));

        List<Handover> rows = ControlSheetRows.of(events, bodies);

        assertThat(rows).extracting(Handover::taker).containsExactly("Lê Thị Mai", "Trần Văn Cường", "cb-2");
        assertThat(rows.get(2).giver()).isEqualTo("Trần Văn Cường");
        assertThat(rows.get(1).timeliness()).isNull();
        assertThat(rows.get(2).note()).contains("phân công lại", "chuyển trả").doesNotContain("Nghỉ phép");
    }

    @Test
    void the_appointment_that_was_running_then_is_what_counts() {
        received();
        at("2023-10-30T02:00:00Z", new StepAssigned(CODE, 1, "Thẩm định", CUONG, null));
        at(
                "2023-11-02T02:00:00Z",
                new AppointmentRescheduled(CODE, DUE, DUE.plusSeconds(7 * 86_400), "Bão", "Xin lỗi"));
        at("2023-11-06T02:00:00Z", new StepCompleted(CODE, 1, "Thẩm định", CUONG, null, null));

        assertThat(ControlSheetRows.of(events, bodies).get(1).timeliness()).isEqualTo(Timeliness.EARLY);
    }

    @Test
    void a_step_with_a_share_of_its_own_is_late_when_that_is_over_though_the_appointment_is_not() {
        received();
        at("2023-10-30T02:00:00Z", share("2023-10-31T02:00:00Z"));
        at("2023-11-01T02:00:00Z", new StepCompleted(CODE, 1, "Thẩm định", CUONG, null, null));

        assertThat(ControlSheetRows.of(events, bodies).get(1).timeliness()).isEqualTo(Timeliness.LATE);
    }

    @Test
    void what_the_clock_stood_still_comes_on_top_of_a_share() {
        received();
        at("2023-10-30T02:00:00Z", share("2023-10-31T02:00:00Z"));
        at(
                "2023-11-01T01:00:00Z",
                new SupplementProvided(
                        CODE, List.of(), DossierStatus.IN_PROGRESS, DUE, new Waited(8 * 3_600, "vn-2023")));
        at("2023-11-01T02:00:00Z", new StepCompleted(CODE, 1, "Thẩm định", CUONG, null, null));

        assertThat(ControlSheetRows.of(events, bodies).get(1).timeliness()).isEqualTo(Timeliness.ON_TIME);
    }

    @Test
    void another_officer_takes_over_what_is_left_of_the_share() {
        received();
        at("2023-10-30T02:00:00Z", share("2023-10-31T02:00:00Z"));
        at("2023-10-30T03:00:00Z", new StepReassigned(CODE, 1, "Thẩm định", CUONG, MAI, "Nghỉ phép"));
        at("2023-11-01T02:00:00Z", new StepCompleted(CODE, 1, "Thẩm định", MAI, null, null));

        assertThat(ControlSheetRows.of(events, bodies).get(2).timeliness()).isEqualTo(Timeliness.LATE);
    }

    private static StepAssigned share(String dueAt) {
        return new StepAssigned(CODE, 1, "Thẩm định", CUONG, null, "tham-dinh", Instant.parse(dueAt));
    }

    private void received() {
        at(
                "2023-10-27T02:32:00Z",
                new DossierReceived(
                        CODE, null, null, TRANSPORT, Channel.COUNTER, null, null, List.of(), false, DUE, null));
    }

    private void at(String instant, DossierEvent event) {
        Instant when = Instant.parse(instant);
        Actor actor = new Actor("tn-01", "Lê Thị Mai", "reception", "000.00.28.H56", null);
        events.add(new RecordedEvent(
                events.size(), events.size(), when, new Provenance(actor, null, null, Source.API, when), event));
    }
}
