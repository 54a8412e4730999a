package vn.motcua.api.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.motcua.api.answers.StatusName;
import vn.motcua.command.dossier.duedate.DueDateExplanation;
import vn.motcua.command.dossier.duedate.DueDateMove;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.events.dossier.TimeLimit;

/**
 * Why a dossier is due when it is. Holds no personal data.
 *
 * @param code the dossier code
 * @param status where it stands
 * @param timeLimit how long the law gives the authority
 * @param dueAt the appointment; while the clock stands still, as it was until then; {@code null} where there is none
 * @param stoppedSince since when the clock stands still; {@code null} while it runs
 * @param rescheduled whether it was moved with an apology, which is possible once
 * @param calendarVersion the working calendar that it was last counted by
 * @param moves everything that happened to it, oldest first
 * @param version the dossier's version, also the ETag
 */
record ExplainedDueDate(
        @Schema(example = "000.00.14.H56-231027-0361") String code,
        StatusName status,
        TimeLimit timeLimit,
        @Schema(example = "2023-11-09T00:32:00Z") Instant dueAt,
        @Schema(example = "2023-10-30T01:00:00Z") Instant stoppedSince,
        boolean rescheduled,
        @Schema(example = "vn-2010-2027-1f2e3d4c") String calendarVersion,
        List<Move> moves,
        long version) {

    static ExplainedDueDate of(DueDateExplanation explanation) {
        DossierState state = explanation.state();
        return new ExplainedDueDate(
                state.code(),
                StatusName.of(state.status()),
                explanation.timeLimit(),
                explanation.dueAt(),
                explanation.stoppedSince(),
                state.appointment().rescheduled(),
                explanation.calendarVersion(),
                explanation.moves().stream().map(Move::of).toList(),
                state.version());
    }

    /**
     * One move.
     *
     * @param kind what happened
     * @param at when
     * @param from the appointment until then
     * @param to the appointment from then on
     * @param workingTime ISO 8601, in hours of work; {@code null} where none was counted or recorded
     * @param calendarVersion the working calendar that it was counted by
     * @param rule the rule's stable code
     * @param legalBasis the provision that it rests on
     */
    record Move(
            DueDateMove.Kind kind,
            @Schema(example = "2023-11-01T09:00:00Z") Instant at,
            @Schema(example = "2023-11-06T02:32:00Z") Instant from,
            @Schema(example = "2023-11-09T00:32:00Z") Instant to,

            @Schema(type = "string", example = "PT22H") String workingTime,

            @Schema(example = "vn-2010-2027-1f2e3d4c") String calendarVersion,
            @Schema(example = "pause.working-time") String rule,
            @Schema(example = "Nghị định 118/2025/NĐ-CP") String legalBasis,

            @Schema(example = "Tính tiếp thời hạn từ 16:00 01/11/2023; đã tạm dừng 2 ngày 6 giờ làm việc, …")
            String vietnamese,

            @Schema(
                    example =
                            "The clock runs on from 16:00 01/11/2023; it stood still for 2 days 6 hours of working time, …")
            String english) {

        private static Move of(DueDateMove move) {
            Duration worked = move.workingTime();
            return new Move(
                    move.kind(),
                    move.at(),
                    move.from(),
                    move.to(),
                    worked == null ? null : worked.toString(),
                    move.calendarVersion(),
                    move.rule(),
                    move.legalBasis(),
                    move.vietnamese(),
                    move.english());
        }
    }
}
