package vn.motcua.query.status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.TRANSPORT;
import static vn.motcua.query.centre.Lives.assigned;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.citizen;
import static vn.motcua.query.centre.Lives.granted;
import static vn.motcua.query.centre.Lives.received;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.DueDateRecalculated;
import vn.motcua.events.dossier.Waited;
import vn.motcua.query.centre.TestCentre;

@DisplayName("Appointments of open dossiers in the status view")
class OpenDueDatesIT {

    private static final Instant MORNING = Instant.parse("2021-03-01T02:00:00Z");
    private static final Instant DUE = Instant.parse("2021-03-15T02:00:00Z");

    private static TestCentre centre;

    @BeforeAll
    static void open() {
        centre = TestCentre.withoutSearch();
        centre.start();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @Test
    void do_not_run_while_the_clock_stands_still_for_an_answer_and_move_with_it_and_with_the_calendar() {
        String code = "000.00.14.H56-210301-0021";
        centre.happened(
                byReception(MORNING),
                received(code, JUSTICE, Channel.COUNTER, citizen("Nguyễn Văn An"), "x", DUE),
                assigned(code, 1, "Bước", HOA));
        centre.happened(
                by(HOA, "officer", MORNING), new ConsultationRequested(code, 1, 1, TRANSPORT, "?", null, "Luật"));
        assertThat(found(code).dueAt()).isNull();
        Instant moved = DUE.plus(Duration.ofDays(1));
        centre.happened(
                by(BINH, "officer", MORNING),
                new ConsultationAnswered(code, 1, TRANSPORT, "x", moved, new Waited(28_800, "vn")));
        assertThat(found(code).dueAt()).isEqualTo(moved);
        centre.happened(
                byReception(MORNING),
                new DueDateRecalculated(code, moved, moved.plus(Duration.ofDays(3)), "vn.1", "Công văn 1"));
        assertThat(found(code).dueAt()).isEqualTo(moved.plus(Duration.ofDays(3)));
    }

    @Test
    void are_found_from_a_day_on_page_by_page_and_those_that_stand_still_with_them() {
        String first = "000.00.06.H56-210301-0001";
        String standing = "000.00.06.H56-210301-0002";
        String finished = "000.00.06.H56-210301-0003";
        for (String code : List.of(first, standing, finished)) {
            centre.happened(
                    byReception(MORNING),
                    received(code, TRANSPORT, Channel.COUNTER, citizen("Lê Văn Ba"), "x", DUE),
                    assigned(code, 1, "Bước", HOA));
        }
        centre.happened(
                by(HOA, "officer", MORNING), new ConsultationRequested(standing, 1, 1, JUSTICE, "?", null, "Luật"));
        centre.happened(by(BINH, "head", MORNING), granted(finished));
        StatusView view = centre.settled(StatusView.NAME).models().status();
        assertThat(view.openDueFrom(DUE, null, 2)).containsExactly(first, standing);
        assertThat(view.openDueFrom(DUE, first, 1)).containsExactly(standing);
        assertThat(view.openDueFrom(DUE.plusSeconds(1), null, 10))
                .contains(standing)
                .doesNotContain(first, finished);
    }

    private static DossierStatusRow found(String code) {
        return centre.settled(StatusView.NAME).models().status().find(code).orElseThrow();
    }
}
