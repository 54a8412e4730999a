package vn.motcua.command.dossier.rescheduledossier;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.DUE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.received;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.TRANSPORT_HEAD;
import static vn.motcua.command.dossier.Story.at;
import static vn.motcua.command.dossier.Story.given;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.AppointmentRescheduled;

@DisplayName("Rescheduling with an apology")
class RescheduleDossierTest {

    private final Instant later = at("2023-11-10T09:32");
    private final RescheduleDossier reschedule =
            new RescheduleDossier(CODE, later, "Chờ xác minh", "Chúng tôi xin lỗi ông/bà.");
    private final AppointmentRescheduled rescheduled =
            new AppointmentRescheduled(CODE, DUE, later, "Chờ xác minh", "Chúng tôi xin lỗi ông/bà.");

    @Test
    void sets_a_new_appointment() {
        inProgress().when(HEAD, reschedule).expectEvents(rescheduled);
    }

    @Test
    void is_possible_once() {
        inProgress()
                .and(HEAD, rescheduled)
                .refuses(
                        HEAD,
                        new RescheduleDossier(CODE, at("2023-11-14T09:32"), "x", "y"),
                        "appointment.rescheduled-once");
    }

    @Test
    void is_too_late_once_the_appointment_has_passed() {
        inProgress().at(DUE).refuses(HEAD, reschedule, "appointment.passed");
    }

    @Test
    void needs_a_later_working_day() {
        inProgress()
                .refuses(
                        HEAD,
                        new RescheduleDossier(CODE, at("2023-11-04T09:32"), "x", "y"),
                        "appointment.not-later",
                        "calendar.closed-day");
    }

    @Test
    void needs_an_appointment() {
        given(RECEPTION, received(false, null)).refuses(HEAD, reschedule, "appointment.none");
    }

    @Test
    void is_for_the_head_of_the_department() {
        inProgress().refuses(CHI, reschedule, "dossier.role");
        inProgress().refuses(TRANSPORT_HEAD, reschedule, "dossier.department");
    }
}
