package vn.motcua.command.dossier.completestep;

import static vn.motcua.command.validation.Checks.each;
import static vn.motcua.command.validation.Checks.optionalText;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.Checks.together;
import static vn.motcua.command.validation.DossierChecks.dossierCode;
import static vn.motcua.command.validation.DossierChecks.namedOfficer;
import static vn.motcua.command.validation.DossierChecks.ordinal;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Fault;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.dossier.Officer;

/**
 * The assigned officer completes the step (hoàn thành bước) and may hand the dossier to the next officer at once.
 *
 * @param code the dossier code
 * @param step the step's number, from 1
 * @param opinion the officer's opinion (ý kiến xử lý); may be {@code null}
 * @param draftResult the draft result (dự thảo kết quả); may be {@code null}
 * @param next the step that follows; {@code null}: none yet
 * @param signature by what the signature of whoever decides is found again (ký duyệt), e.g. the certificate's serial number;
 *     may be {@code null}
 * @param parallel the further steps that begin at the same time as {@code next} (song song), where the process lets them
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record CompleteStep(
        @TargetAggregateIdentifier String code,
        int step,
        String opinion,
        String draftResult,
        Next next,
        String signature,
        List<Next> parallel)
        implements DossierCommand {

    public CompleteStep {
        require(
                dossierCode(code),
                ordinal("step", step),
                optionalText("opinion", opinion, Checks.TEXT),
                optionalText("draftResult", draftResult, 4_000),
                next == null ? Validation.valid(null) : valid("next", next),
                optionalText("signature", signature, Checks.NAME),
                parallel == null ? Validation.valid(null) : each("parallel", parallel, 20, CompleteStep::valid));
        parallel = parallel == null ? List.of() : List.copyOf(parallel);
    }

    /** A step that nobody signs, followed by one at most. */
    public CompleteStep(String code, int step, String opinion, String draftResult, Next next) {
        this(code, step, opinion, draftResult, next, null, List.of());
    }

    /** Every step that follows, in the order given. */
    List<Next> following() {
        return next == null
                ? parallel
                : Stream.concat(Stream.of(next), parallel.stream()).toList();
    }

    private static Validation<Seq<Fault>, ?> valid(String field, Next next) {
        return together(
                text(field + ".name", next.name(), Checks.NAME),
                namedOfficer(field + ".officer", next.officer()),
                optionalText(field + ".note", next.note(), Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.COMPLETE_STEP;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return CompleteStepRules.decide(state, this, context);
    }

    /**
     * The step that follows.
     *
     * @param name the step's name
     * @param officer who shall be answerable
     * @param note to that officer; may be {@code null}
     */
    public record Next(String name, Officer officer, String note) {}
}
