package vn.motcua.api.pages.officer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.api.pages.officer.FormField.Choice;
import vn.motcua.command.Role;
import vn.motcua.command.catalogue.CatalogueBook;
import vn.motcua.command.catalogue.officers.ListedOfficer;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.command.dossier.actions.AllowedAction;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.process.ProcessStep;
import vn.motcua.command.process.StepNeed;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.Paper;
import vn.motcua.query.replay.ReplayedDossier;
import vn.motcua.query.replay.SupplementRound;

/** Draws up the forms of the actions that can be done at an officer's desk. */
@Component
class ActionForms {

    /** What has a form; the rest of the transition table is done elsewhere. */
    static final Set<Operation> HERE = EnumSet.of(
            Operation.ACCEPT_DOSSIER,
            Operation.REFUSE_DOSSIER,
            Operation.ASSIGN_STEP,
            Operation.REASSIGN_STEP,
            Operation.START_STEP,
            Operation.COMPLETE_STEP,
            Operation.RETURN_STEP,
            Operation.REQUEST_SUPPLEMENT,
            Operation.PROVIDE_SUPPLEMENT,
            Operation.RESCHEDULE_DOSSIER,
            Operation.STOP_DOSSIER,
            Operation.ISSUE_RESULT,
            Operation.RECALL_RESULT,
            Operation.DELIVER_RESULT);

    private static final String REASON = "reason";

    private final CatalogueBook catalogue;
    private final OneStopCentre centre;

    ActionForms(CatalogueBook catalogue, OneStopCentre centre) {
        this.catalogue = catalogue;
        this.centre = centre;
    }

    /** The form of one action on the dossier as it stands. */
    ActionForm of(AllowedAction action, ReplayedDossier dossier) {
        String department = dossier.department().code();
        List<FormField> fields = switch (action.operation()) {
            case REFUSE_DOSSIER ->
                List.of(FormField.text(REASON, REASON, true), FormField.line("legalBasis", "legal-basis", true));
            case ASSIGN_STEP -> assignment(action, department);
            case REASSIGN_STEP -> {
                List<FormField> asked = new ArrayList<>(officer("", true, List.of(department)));
                asked.add(FormField.text(REASON, REASON, true));
                yield asked;
            }
            case COMPLETE_STEP -> completion(action, department);
            case RETURN_STEP, STOP_DOSSIER, RECALL_RESULT -> List.of(FormField.text(REASON, REASON, true));
            case REQUEST_SUPPLEMENT ->
                List.of(
                        FormField.papers(""),
                        FormField.text(REASON, REASON, true),
                        FormField.moment("provideBy", "provide-by", false));
            case PROVIDE_SUPPLEMENT -> List.of(FormField.papers(awaited(dossier)));
            case RESCHEDULE_DOSSIER ->
                List.of(
                        FormField.moment("dueAt", "due-at", true),
                        FormField.text(REASON, REASON, true),
                        FormField.text("apology", "apology", true));
            case ISSUE_RESULT ->
                List.of(
                        FormField.choice("outcome", "outcome", true, named(Outcome.values())),
                        FormField.line("documentNumber", "document-number", false),
                        FormField.text("summary", "summary", false),
                        FormField.text(REASON, "refusal-reason", false));
            case DELIVER_RESULT ->
                List.of(
                        FormField.choice(
                                "method", "method", true, named(Channel.COUNTER, Channel.POSTAL, Channel.ONLINE)),
                        FormField.line("recipient", "recipient", false));
            default -> List.of();
        };
        return new ActionForm(action, fields);
    }

    /** The officer with that number as the catalogue knows one; {@code null} where it knows none. */
    ListedOfficer listed(String id) {
        return catalogue.state().officers().officer(id).orElse(null);
    }

    private List<FormField> assignment(AllowedAction action, String department) {
        List<FormField> fields = new ArrayList<>();
        fields.add(step("name", action.next(), true));
        fields.addAll(officer("", true, departments(action.next(), department)));
        fields.add(FormField.text("note", "note", false));
        return fields;
    }

    private List<FormField> completion(AllowedAction action, String department) {
        List<FormField> fields = new ArrayList<>();
        fields.add(FormField.text("opinion", "opinion", action.needs().contains(StepNeed.OPINION)));
        fields.add(FormField.text("draftResult", "draft-result", action.needs().contains(StepNeed.DRAFT_RESULT)));
        fields.add(FormField.line("signature", "signature", action.needs().contains(StepNeed.SIGNATURE)));
        if (action.allAtOnce()) {
            for (int i = 0; i < action.next().size(); i++) {
                ProcessStep next = action.next().get(i);
                String prefix = TypedAction.handover(i);
                fields.add(FormField.fixed(prefix + "name", "next", new Choice(next.key(), next.name())));
                fields.addAll(officer(prefix, false, departments(List.of(next), department)));
                fields.add(FormField.text(prefix + "note", "note", false));
            }
            return fields;
        }
        String prefix = TypedAction.handover(0);
        fields.add(step(prefix + "name", action.next(), false));
        fields.addAll(officer(prefix, false, departments(action.next(), department)));
        fields.add(FormField.text(prefix + "note", "note", false));
        return fields;
    }

    private static FormField step(String name, List<ProcessStep> next, boolean needed) {
        return next.isEmpty()
                ? FormField.line(name, "next", needed)
                : FormField.choice(
                        name,
                        "next",
                        needed,
                        next.stream()
                                .map(step -> new Choice(step.key(), step.name()))
                                .toList());
    }

    /** The officers of the departments to choose from; where the catalogue knows none, number and name are typed. */
    private List<FormField> officer(String prefix, boolean needed, List<String> departments) {
        String person = prefix + "officer";
        List<Choice> officers = departments.stream()
                .flatMap(unit ->
                        catalogue
                                .state()
                                .officers()
                                .in(unit, VietnamTime.day(centre.clock().instant()))
                                .stream())
                .distinct()
                .map(officer -> new Choice(officer.id(), officer.name() + " – " + officer.id()))
                .toList();
        return officers.isEmpty()
                ? List.of(
                        FormField.line(person + ".id", "officer-id", needed),
                        FormField.line(person + ".name", "officer-name", needed))
                : List.of(FormField.choice(person + ".id", "officer", needed, officers));
    }

    private List<String> departments(List<ProcessStep> next, String department) {
        return next.isEmpty()
                ? List.of(department)
                : next.stream()
                        .flatMap(step -> departments(step, department))
                        .distinct()
                        .toList();
    }

    /** The centre's own reception does its steps for every department. */
    private Stream<String> departments(ProcessStep step, String department) {
        if (step.department() != null) {
            return Stream.of(step.department());
        }
        return step.role() == Role.RECEPTION ? Stream.of(centre.department(), department) : Stream.of(department);
    }

    private static String awaited(ReplayedDossier dossier) {
        List<SupplementRound> rounds = dossier.supplements();
        return rounds.isEmpty()
                ? ""
                : rounds.get(rounds.size() - 1).papers().stream()
                        .map(Paper::name)
                        .collect(Collectors.joining("\n"));
    }

    private static List<Choice> named(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), null))
                .toList();
    }
}
