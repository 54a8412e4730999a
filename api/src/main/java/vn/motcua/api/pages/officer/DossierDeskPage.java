package vn.motcua.api.pages.officer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.motcua.api.problem.Sentence;
import vn.motcua.command.dossier.actions.AllowedAction;
import vn.motcua.command.dossier.rules.Operation;

/**
 * What the page of a dossier shows to an officer.
 *
 * @param dossier the dossier
 * @param forms the actions that the officer may take now
 * @param waiting the actions that are the officer's, but for which something stands in the way
 * @param attempt what was tried and not done; {@code null} where nothing was
 * @param done what was done just now; {@code null} where nothing was
 */
public record DossierDeskPage(
        DeskDossier dossier, List<ActionForm> forms, List<AllowedAction> waiting, Attempt attempt, Operation done) {

    static DossierDeskPage of(DeskDossier dossier, ActionForms forms, Attempt attempt, Operation done) {
        List<AllowedAction> here = dossier.standing().actions().stream()
                .filter(action -> ActionForms.HERE.contains(action.operation()))
                .toList();
        return new DossierDeskPage(
                dossier,
                here.stream()
                        .filter(AllowedAction::allowed)
                        .map(action -> forms.of(action, dossier.now()))
                        .toList(),
                here.stream().filter(action -> !action.allowed()).toList(),
                attempt,
                done);
    }

    /** The version that the page was made from, for the forms to send. */
    public long version() {
        return dossier.standing().state().version();
    }

    /** What happened since the officer who tried something had opened the page, oldest first. */
    public List<HistoryLine> meanwhile() {
        return attempt == null
                ? List.of()
                : dossier.history().stream()
                        .filter(line -> line.deed().sequenceNumber() > attempt.version())
                        .toList();
    }

    /** What happened, newest first. */
    public List<HistoryLine> newestFirst() {
        List<HistoryLine> lines = new ArrayList<>(dossier.history());
        Collections.reverse(lines);
        return lines;
    }

    /** Whether this form is the one that was tried. */
    public boolean tried(ActionForm form) {
        return attempt != null && attempt.form().id().equals(form.id());
    }

    /** Whether what was tried cannot be tried again, so that what was typed has no form any more. */
    public boolean lostForm() {
        return attempt != null && forms.stream().noneMatch(this::tried);
    }

    /** What stands in a field: what was typed, or what belongs there. */
    public String value(ActionForm form, FormField field) {
        return tried(form) ? attempt.typed().getOrDefault(field.name(), field.initial()) : field.initial();
    }

    /** What is wrong with a field. */
    public List<Sentence> faults(ActionForm form, FormField field) {
        return tried(form)
                ? Optional.ofNullable(attempt.faults().get(field.name())).orElse(List.of())
                : List.of();
    }

    /** Without the applicant: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "DossierDeskPage[" + dossier.now().code() + "]";
    }
}
