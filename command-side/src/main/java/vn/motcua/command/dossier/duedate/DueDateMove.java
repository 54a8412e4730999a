package vn.motcua.command.dossier.duedate;

import java.time.Duration;
import java.time.Instant;

/**
 * One thing that happened to an appointment (ngày hẹn trả).
 *
 * @param kind what
 * @param at when it happened
 * @param from the appointment until then; {@code null} where there was none
 * @param to the appointment from then on; {@code null} for a procedure without time limit
 * @param workingTime the time limit or the wait as working time; {@code null} where it is not counted in working time, or was
 *     not recorded
 * @param calendarVersion the working calendar that it was counted by; {@code null} where none was needed or recorded
 * @param rule the rule's stable code, e.g. {@code limit.working-days}
 * @param legalBasis the provision that the rule rests on
 * @param vietnamese the sentence for the officer and the applicant
 * @param english the same in English
 */
public record DueDateMove(
        Kind kind,
        Instant at,
        Instant from,
        Instant to,
        Duration workingTime,
        String calendarVersion,
        String rule,
        String legalBasis,
        String vietnamese,
        String english) {

    /** What can happen to an appointment. */
    public enum Kind {
        /** Hẹn trả: it was set at intake. */
        SET,
        /** Tạm dừng: the clock was stopped; the appointment does not move yet. */
        STOPPED,
        /** Tính tiếp: the clock runs on, and the appointment moved by the time waited. */
        RESUMED,
        /** Xin lỗi và hẹn lại. */
        RESCHEDULED,
        /** Tính lại theo lịch đã điều chỉnh. */
        RECALCULATED
    }
}
