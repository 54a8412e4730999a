package vn.motcua.command.dossier.rules;

import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.process.ProcessStep;
import vn.motcua.command.process.TimeShare;
import vn.motcua.command.workingtime.WorkingTime;
import vn.motcua.events.dossier.TimeLimit;

/** Until when a step's share of the time limit lasts, in working time of the department that decides. */
public final class StepTime {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final long HOURS_PER_DAY = 8;

    private StepTime() {}

    /**
     * Until when the share of an open step lasts, with what the clock stood still; the appointment itself where the step has no
     * share.
     */
    public static Either<Refusal, Optional<Instant>> endOf(Step step, DossierState state, DossierContext context) {
        if (step.dueAt() == null || step.waitedSeconds() == 0) {
            return Either.right(Optional.ofNullable(
                    step.dueAt() == null ? state.appointment().dueAt() : step.dueAt()));
        }
        WorkingTime time = context.workingTime(state.particulars().department().code());
        return time.plus(step.dueAt(), Duration.ofSeconds(step.waitedSeconds())).map(Optional::of);
    }

    /** Empty where the step has no share or the procedure no limit. */
    static Either<Refusal, Optional<Instant>> dueAt(ProcessStep step, DossierState state, DossierContext context) {
        TimeShare share = step.share();
        if (share == null) {
            return Either.right(Optional.empty());
        }
        WorkingTime time = context.workingTime(state.particulars().department().code());
        if (share.workingHours() != null) {
            Duration hours = Duration.ofSeconds(
                    share.workingHours().multiply(SECONDS_PER_HOUR).longValue());
            return time.plus(context.at(), hours).map(Optional::of);
        }
        return whole(state, time)
                .flatMap(limit -> limit.isEmpty()
                        ? Either.right(Optional.empty())
                        : time.plus(context.at(), Duration.ofSeconds(limit.get().toSeconds() * share.percent() / 100))
                                .map(Optional::of));
    }

    /** The whole limit in working time; one in calendar days has as much as lay between intake and appointment. */
    private static Either<Refusal, Optional<Duration>> whole(DossierState state, WorkingTime time) {
        TimeLimit limit = state.particulars().procedure().timeLimit();
        Instant begun = state.appointment().basis().countedFrom();
        return switch (limit.unit()) {
            case WORKING_HOURS -> Either.right(Optional.of(Duration.ofHours(limit.amount())));
            case WORKING_DAYS -> Either.right(Optional.of(Duration.ofHours(limit.amount() * HOURS_PER_DAY)));
            case CALENDAR_DAYS, SAME_DAY ->
                begun == null
                        ? Either.right(Optional.empty())
                        : time.dueAt(begun, limit)
                                .flatMap(due -> due.isEmpty()
                                        ? Either.right(Optional.empty())
                                        : time.between(begun, due.get()).map(Optional::of));
            case NONE -> Either.right(Optional.empty());
        };
    }
}
