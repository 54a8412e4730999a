package vn.motcua.query.replay;

import java.time.Instant;

/**
 * One setting or moving of the appointment (ngày hẹn trả).
 *
 * @param from until then; {@code null} where there was none
 * @param to from then on; {@code null} where none runs any more
 * @param reason as told to the applicant; {@code null} where the rules moved it
 * @param apology the words of apology (Mẫu 04); {@code null} unless it was rescheduled
 * @param moved by which event
 */
public record AppointmentMove(Instant from, Instant to, String reason, String apology, Deed moved) {}
