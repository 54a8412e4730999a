package vn.motcua.api.commands;

import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.stereotype.Component;
import vn.motcua.api.problem.Language;
import vn.motcua.api.problem.Problem;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.problem.Problems;
import vn.motcua.api.problem.Sentence;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.Refusal;
import vn.motcua.command.StaleDossierException;
import vn.motcua.query.status.StatusView;

/** Says in a problem why a command changed nothing. */
@Component
public class Refusals {

    private final Problems problems;
    private final StatusView dossiers;

    Refusals(Problems problems, StatusView dossiers) {
        this.problems = problems;
        this.dossiers = dossiers;
    }

    /**
     * The problem that answers a command to {@code code}; empty for a failure that is no refusal and may pass.
     *
     * @param code the dossier code; {@code null} for an intake
     */
    public Optional<Problem> of(RuntimeException failure, String code, Caller caller, Language language) {
        if (failure instanceof CommandRefusedException refused) {
            return Optional.of(refused(refused, code, caller, language));
        }
        if (failure instanceof StaleDossierException) {
            return Optional.of(problems.body(
                    ProblemException.of(
                            ProblemType.STALE,
                            "Hồ sơ đã thay đổi sau khi bạn đọc; hãy đọc lại rồi thực hiện.",
                            "The dossier has changed since you read it; read it again first."),
                    language));
        }
        if (failure instanceof AggregateNotFoundException) {
            return Optional.of(unknown(language));
        }
        return Optional.empty();
    }

    /** The codes of the rules behind a refusal: what the access log keeps of it, whatever the caller is told. */
    public static List<String> rules(RuntimeException failure) {
        if (failure instanceof CommandRefusedException refused) {
            return refused.refusals().stream().map(Refusal::rule).toList();
        }
        return List.of(failure instanceof StaleDossierException ? "dossier.version" : "dossier.unknown");
    }

    /** The answer for a dossier that there is none of, or that must look like it. */
    Problem unknown(Language language) {
        return problems.body(
                ProblemException.of(
                        ProblemType.NOT_FOUND, "Không có hồ sơ với mã này.", "There is no dossier with this code."),
                language);
    }

    private Problem refused(CommandRefusedException refused, String code, Caller caller, Language language) {
        if (refused.forbidden() && secretTo(caller, code)) {
            return unknown(language);
        }
        List<Problem.RefusedBy> rules = refused.refusals().stream()
                .map(refusal -> new Problem.RefusedBy(
                        refusal.rule(), refusal.legalBasis(), sentence(refusal).in(language)))
                .toList();
        ProblemType type = refused.forbidden() ? ProblemType.FORBIDDEN : ProblemType.CONFLICT;
        return problems.refused(type, sentence(refused.refusals().get(0)), rules, language);
    }

    /** Whoever is not of its department must not learn that a state-secret dossier exists. */
    private boolean secretTo(Caller caller, String code) {
        return code != null
                && dossiers.find(code)
                        .filter(row -> row.stateSecret())
                        .filter(row -> !row.department().code().equals(caller.department()))
                        .isPresent();
    }

    private static Sentence sentence(Refusal refusal) {
        return new Sentence(refusal.vietnamese(), refusal.english());
    }
}
