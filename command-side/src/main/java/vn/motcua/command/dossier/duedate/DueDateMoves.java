package vn.motcua.command.dossier.duedate;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.command.dossier.duedate.DueDateMove.Kind;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DueDateRecalculated;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.PaymentRequested;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.events.dossier.TimeLimit;
import vn.motcua.events.dossier.Waited;

/** What each kind of event does to the appointment, in data and in words. */
final class DueDateMoves {

    private DueDateMoves() {}

    static Optional<DueDateMove> of(DossierState before, DossierEvent event, DossierState after, Instant at) {
        if (event instanceof DossierReceived received) {
            return Optional.of(set(received.procedure(), received.dueAt(), received.calendarVersion(), at));
        }
        if (event instanceof DossierAccepted accepted) {
            return Optional.of(set(accepted.procedure(), accepted.dueAt(), accepted.calendarVersion(), at));
        }
        Instant dueAt = before.appointment().dueAt();
        if (dueAt == null) {
            return Optional.empty();
        }
        if (event instanceof AppointmentRescheduled rescheduled) {
            return Optional.of(rescheduled(rescheduled, at));
        }
        if (event instanceof DueDateRecalculated recalculated) {
            return Optional.of(recalculated(recalculated, at));
        }
        return stopped(event, dueAt, at).or(() -> resumed(event, dueAt, after, at));
    }

    private static DueDateMove set(ProcedureVersion procedure, Instant dueAt, String calendarVersion, Instant at) {
        TimeLimit limit = procedure.timeLimit();
        String basis = procedure.legalBasis() == null ? LegalBasis.oneStop(at) : procedure.legalBasis();
        if (dueAt == null) {
            return new DueDateMove(
                    Kind.SET,
                    at,
                    null,
                    null,
                    null,
                    null,
                    "limit.none",
                    basis,
                    "Thủ tục không quy định thời hạn giải quyết nên không có ngày hẹn trả.",
                    "The procedure has no time limit, so there is no appointment.");
        }
        if (calendarVersion == null) {
            return new DueDateMove(
                    Kind.SET,
                    at,
                    null,
                    dueAt,
                    null,
                    null,
                    "limit.told",
                    basis,
                    "Ngày hẹn trả %s được ghi theo lịch sử hồ sơ nhập từ hệ thống khác."
                            .formatted(DueDateWords.time(dueAt)),
                    "The appointment, %s, is as the imported history tells it.".formatted(DueDateWords.time(dueAt)));
        }
        return new DueDateMove(
                Kind.SET,
                at,
                null,
                dueAt,
                DueDateWords.workingTime(limit),
                calendarVersion,
                "limit." + limit.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                basis,
                "Tiếp nhận lúc %s; thời hạn giải quyết: %s; hẹn trả kết quả lúc %s."
                        .formatted(DueDateWords.time(at), DueDateWords.vietnamese(limit), DueDateWords.time(dueAt)),
                "Taken in at %s; time limit: %s; due at %s."
                        .formatted(DueDateWords.time(at), DueDateWords.english(limit), DueDateWords.time(dueAt)));
    }

    private static Optional<DueDateMove> stopped(DossierEvent event, Instant dueAt, Instant at) {
        if (event instanceof SupplementRequested) {
            return Optional.of(stopped(
                    dueAt,
                    at,
                    "pause.supplement",
                    LegalBasis.oneStop(at),
                    "chờ tổ chức, cá nhân bổ sung hồ sơ",
                    "the applicant to hand in further papers"));
        }
        if (event instanceof PaymentRequested) {
            return Optional.of(stopped(
                    dueAt,
                    at,
                    "pause.payment",
                    LegalBasis.oneStop(at),
                    "chờ tổ chức, cá nhân thực hiện nghĩa vụ tài chính",
                    "the applicant to pay"));
        }
        return event instanceof ConsultationRequested asked && asked.clockStoppedUnder() != null
                ? Optional.of(stopped(
                        dueAt,
                        at,
                        "pause.consultation",
                        asked.clockStoppedUnder(),
                        "chờ %s trả lời".formatted(asked.consulted().name()),
                        "an answer of %s".formatted(asked.consulted().name())))
                : Optional.empty();
    }

    private static DueDateMove stopped(
            Instant dueAt, Instant at, String rule, String basis, String vietnamese, String english) {
        return new DueDateMove(
                Kind.STOPPED,
                at,
                dueAt,
                dueAt,
                null,
                null,
                rule,
                basis,
                "Từ %s tạm dừng tính thời hạn để %s.".formatted(DueDateWords.time(at), vietnamese),
                "The clock stands still from %s, waiting for %s.".formatted(DueDateWords.time(at), english));
    }

    private static Optional<DueDateMove> resumed(DossierEvent event, Instant dueAt, DossierState after, Instant at) {
        Waited waited;
        if (event instanceof SupplementProvided provided) {
            waited = provided.waited();
        } else if (event instanceof PaymentConfirmed confirmed) {
            waited = confirmed.waited();
        } else if (event instanceof ConsultationAnswered answered && answered.dueAt() != null) {
            waited = answered.waited();
        } else {
            return Optional.empty();
        }
        Instant moved = after.appointment().dueAt();
        return after.appointment().pausedAt() != null
                ? Optional.empty()
                : Optional.of(waited == null ? movedByDays(dueAt, moved, at) : movedBy(waited, dueAt, moved, at));
    }

    private static DueDateMove movedBy(Waited waited, Instant dueAt, Instant moved, Instant at) {
        Duration worked = Duration.ofSeconds(waited.workedSeconds());
        return new DueDateMove(
                Kind.RESUMED,
                at,
                dueAt,
                moved,
                worked,
                waited.calendarVersion(),
                "pause.working-time",
                LegalBasis.oneStop(at),
                "Tính tiếp thời hạn từ %s; đã tạm dừng %s, ngày hẹn trả chuyển từ %s sang %s."
                        .formatted(
                                DueDateWords.time(at),
                                DueDateWords.vietnamese(worked),
                                DueDateWords.time(dueAt),
                                DueDateWords.time(moved)),
                "The clock runs on from %s; it stood still for %s, so the appointment moves from %s to %s."
                        .formatted(
                                DueDateWords.time(at),
                                DueDateWords.english(worked),
                                DueDateWords.time(dueAt),
                                DueDateWords.time(moved)));
    }

    /** As events of the first revision were computed: whole working days, and no calendar named. */
    private static DueDateMove movedByDays(Instant dueAt, Instant moved, Instant at) {
        return new DueDateMove(
                Kind.RESUMED,
                at,
                dueAt,
                moved,
                null,
                null,
                "pause.working-days",
                LegalBasis.oneStop(at),
                "Tính tiếp thời hạn từ %s; ngày hẹn trả chuyển từ %s sang %s theo số ngày làm việc đã tạm dừng."
                        .formatted(DueDateWords.time(at), DueDateWords.time(dueAt), DueDateWords.time(moved)),
                "The clock runs on from %s; the appointment moves from %s to %s by the working days waited."
                        .formatted(DueDateWords.time(at), DueDateWords.time(dueAt), DueDateWords.time(moved)));
    }

    private static DueDateMove rescheduled(AppointmentRescheduled event, Instant at) {
        return new DueDateMove(
                Kind.RESCHEDULED,
                at,
                event.previousDueAt(),
                event.dueAt(),
                null,
                null,
                "appointment.rescheduled-once",
                LegalBasis.oneStop(at),
                "Cơ quan đã xin lỗi và hẹn lại một lần, từ %s sang %s."
                        .formatted(DueDateWords.time(event.previousDueAt()), DueDateWords.time(event.dueAt())),
                "The authority apologised and made a new appointment, once: from %s to %s."
                        .formatted(DueDateWords.time(event.previousDueAt()), DueDateWords.time(event.dueAt())));
    }

    private static DueDateMove recalculated(DueDateRecalculated event, Instant at) {
        return new DueDateMove(
                Kind.RECALCULATED,
                at,
                event.previousDueAt(),
                event.dueAt(),
                null,
                event.calendarVersion(),
                "calendar.corrected",
                event.legalBasis(),
                "Lịch làm việc được điều chỉnh; ngày hẹn trả tính lại, từ %s sang %s."
                        .formatted(DueDateWords.time(event.previousDueAt()), DueDateWords.time(event.dueAt())),
                "The working calendar was corrected; the appointment was computed anew: from %s to %s."
                        .formatted(DueDateWords.time(event.previousDueAt()), DueDateWords.time(event.dueAt())));
    }
}
