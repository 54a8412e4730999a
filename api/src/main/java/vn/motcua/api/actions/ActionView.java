package vn.motcua.api.actions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import vn.motcua.api.problem.Language;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.actions.AllowedAction;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.process.ProcessStep;

/**
 * What the caller may do with a dossier.
 *
 * @param code the dossier code
 * @param version for {@code If-Match} of the command that follows
 * @param actions in the order of the transition table
 */
record ActionView(
        @Schema(example = "000.00.14.H56-231027-0361") String code,
        @Schema(example = "7") long version,
        List<Action> actions) {

    static ActionView of(ActionsReading.Standing standing, Language language) {
        DossierState state = standing.state();
        return new ActionView(
                state.code(),
                state.version(),
                standing.actions().stream()
                        .map(action -> Action.of(action, state, language))
                        .toList());
    }

    /**
     * One command.
     *
     * @param command as in the address of the command
     * @param step the number of the step, or of the consultation; absent where it is done to the dossier
     * @param stepName the step's name
     * @param allowed whether nothing stands in the way
     * @param next the steps of the process that may begin with it; absent where there is no choice to make
     * @param allAtOnce whether all of them begin together
     * @param needs what it has to be given: OPINION, DRAFT_RESULT, SIGNATURE
     * @param reasons what stands in the way
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Action(
            @Schema(example = "complete-step") String command,
            @Schema(example = "3") Integer step,
            @Schema(example = "Thẩm định hồ sơ") String stepName,
            boolean allowed,
            List<Next> next,
            boolean allAtOnce,
            List<String> needs,
            List<Reason> reasons) {

        static Action of(AllowedAction action, DossierState state, Language language) {
            return new Action(
                    action.operation().kebabName(),
                    action.step(),
                    action.stepName(),
                    action.allowed(),
                    action.next().stream().map(step -> Next.of(step, state)).toList(),
                    action.allAtOnce(),
                    action.needs().stream().map(Enum::name).toList(),
                    action.refusals().stream()
                            .map(refusal -> Reason.of(refusal, language))
                            .toList());
        }
    }

    /**
     * A step that may begin.
     *
     * @param key its name in the process, to be given as the step's name
     * @param name what officers read
     * @param role who does it
     * @param department the identifier code of the department that does it
     */
    record Next(
            @Schema(example = "ky-duyet") String key,
            @Schema(example = "Lãnh đạo sở ký duyệt") String name,
            @Schema(example = "head") String role,
            @Schema(example = "000.00.14.H56") String department) {

        static Next of(ProcessStep step, DossierState state) {
            String department =
                    step.department() == null ? state.particulars().department().code() : step.department();
            return new Next(step.key(), step.name(), step.role().wireName(), department);
        }
    }

    /**
     * Why it may not be done now.
     *
     * @param rule the rule's stable code
     * @param legalBasis the provision
     * @param detail a sentence
     */
    record Reason(
            @Schema(example = "process.branches-open") String rule,
            @Schema(example = "Nghị định 118/2025/NĐ-CP") String legalBasis,
            String detail) {

        static Reason of(Refusal refusal, Language language) {
            return new Reason(
                    refusal.rule(),
                    refusal.legalBasis(),
                    language == Language.ENGLISH ? refusal.english() : refusal.vietnamese());
        }
    }
}
