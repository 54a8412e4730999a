package vn.motcua.api.pages.officer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.api.problem.InvalidField;
import vn.motcua.api.problem.Sentence;
import vn.motcua.command.Refusal;

/**
 * An action that was tried and not done.
 *
 * @param form the form that was sent
 * @param typed what stands in each of its fields
 * @param version the dossier's version that the officer had seen
 * @param stale whether the dossier had moved on since
 * @param faults what is wrong, by field; under {@code ""} what belongs to none of them
 */
public record Attempt(
        ActionForm form, Map<String, String> typed, long version, boolean stale, Map<String, List<Sentence>> faults) {

    /** In which field something has to be told differently; a rule that is not here is about the dossier. */
    private static final Map<String, String> FIELD_OF_RULE = Map.of(
            "step.opinion-missing", "opinion",
            "step.draft-missing", "draftResult",
            "step.signature-missing", "signature",
            "appointment.not-later", "dueAt",
            "supplement.papers", "papers",
            "supplement.provide-by", "provideBy");

    /** These are about the step that follows, or the officer that it goes to. */
    private static final Map<String, String> PLACE_OF_RULE = Map.of(
            "process.not-next", "name",
            "process.department", "officer",
            "step.officer-department", "officer",
            "step.already-assigned", "officer");

    static Attempt invalid(TypedAction typed, ActionForm form, long version, List<InvalidField> fields) {
        Map<String, List<Sentence>> faults = new LinkedHashMap<>();
        fields.forEach(field -> add(faults, typed.place(field.field()).orElse(""), field.sentence()));
        return new Attempt(form, typed.typed(), version, false, faults);
    }

    static Attempt refused(TypedAction typed, ActionForm form, long version, List<Refusal> refusals) {
        Map<String, List<Sentence>> faults = new LinkedHashMap<>();
        for (Refusal refusal : refusals) {
            add(faults, place(typed, refusal.rule()), new Sentence(refusal.vietnamese(), refusal.english()));
        }
        return new Attempt(form, typed.typed(), version, false, faults);
    }

    static Attempt stale(TypedAction typed, ActionForm form, long version) {
        return new Attempt(form, typed.typed(), version, true, Map.of());
    }

    /** What belongs to no field. */
    public List<Sentence> general() {
        return faults.getOrDefault("", List.of());
    }

    /** Whether something was typed at all. */
    public boolean hasWords() {
        return form.fields().stream()
                .anyMatch(field -> field.kind() != FormField.Kind.FIXED
                        && !typed.getOrDefault(field.name(), "").isBlank());
    }

    private static String place(TypedAction typed, String rule) {
        String field = FIELD_OF_RULE.getOrDefault(rule, PLACE_OF_RULE.get(rule));
        if (field == null) {
            return "";
        }
        return typed.place(field).or(() -> typed.place("next." + field)).orElse("");
    }

    private static void add(Map<String, List<Sentence>> faults, String place, Sentence sentence) {
        faults.computeIfAbsent(place, field -> new ArrayList<>()).add(sentence);
    }

    /** Without what was typed: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "Attempt[" + form.id() + "]";
    }
}
