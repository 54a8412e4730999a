package vn.motcua.api.pages.officer;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.command.catalogue.officers.ListedOfficer;
import vn.motcua.events.VietnamTime;

/** What was typed into the form of an action, as the body of its command; and where in the form a field of that body is. */
final class TypedAction {

    private final ActionForm form;
    private final ActionForms forms;
    private final String department;
    private final Map<String, String> typed;
    private final Map<String, Object> body = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    /**
     * @param department the code of the department that decides, for officers of whom only number and name are known
     * @param parameters what the form was sent with
     */
    TypedAction(ActionForm form, ActionForms forms, String department, Map<String, String> parameters) {
        this.form = form;
        this.forms = forms;
        this.department = department;
        this.typed = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            boolean asked = field.kind() != FormField.Kind.FIXED;
            typed.put(field.name(), asked ? parameters.getOrDefault(field.name(), "") : field.initial());
        }
        build();
    }

    /** What the names of the fields of the step that follows begin with. */
    static String handover(int number) {
        return "handover." + number + ".";
    }

    /** What stands in each field of the form. */
    Map<String, String> typed() {
        return typed;
    }

    /** The command's fields; what was left empty is absent. */
    Map<String, Object> body() {
        return body;
    }

    /** The field of the form in which the body's field was typed; empty for one that the form has no field for. */
    Optional<String> place(String field) {
        String inForm = places.entrySet().stream()
                .filter(place -> field.startsWith(place.getKey()))
                .findFirst()
                .map(place -> place.getValue() + field.substring(place.getKey().length()))
                .orElse(field);
        return typed.keySet().stream()
                .filter(name -> inForm.equals(name)
                        || inForm.startsWith(name + "[")
                        || inForm.startsWith(name + ".")
                        || name.startsWith(inForm + "."))
                .max(Comparator.comparing((String name) -> inForm.startsWith(name))
                        .thenComparing(name -> name.endsWith(".id"))
                        .thenComparing(String::length));
    }

    private void build() {
        if (form.action().step() != null) {
            body.put("step", form.action().step());
        }
        for (FormField field : form.fields()) {
            if (!field.name().startsWith("handover.") && !field.name().startsWith("officer.")) {
                value(field).ifPresent(value -> body.put(field.name(), value));
            }
        }
        officer("").ifPresent(officer -> body.put("officer", officer));
        List<Map<String, Object>> parallel = new ArrayList<>();
        for (int i = 0; typed.containsKey(handover(i) + "name"); i++) {
            Optional<Map<String, Object>> next = next(handover(i));
            if (next.isPresent() && !body.containsKey("next")) {
                body.put("next", next.get());
                places.put("next.", handover(i));
            } else if (next.isPresent()) {
                places.put("parallel[" + parallel.size() + "].", handover(i));
                parallel.add(next.get());
            }
        }
        if (!parallel.isEmpty()) {
            body.put("parallel", parallel);
        }
    }

    private Optional<Map<String, Object>> next(String prefix) {
        Optional<Map<String, Object>> officer = officer(prefix);
        String name = given(prefix + "name");
        String note = given(prefix + "note");
        boolean fixed = form.fields().stream()
                .anyMatch(field -> field.name().equals(prefix + "name") && field.kind() == FormField.Kind.FIXED);
        if (officer.isEmpty() && note.isEmpty() && (fixed || name.isEmpty())) {
            return Optional.empty();
        }
        Map<String, Object> next = new LinkedHashMap<>();
        put(next, "name", name);
        officer.ifPresent(known -> next.put("officer", known));
        put(next, "note", note);
        return Optional.of(next);
    }

    private Optional<Map<String, Object>> officer(String prefix) {
        String person = prefix + "officer";
        String id = given(person + ".id");
        String name = given(person + ".name");
        if (id.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        ListedOfficer listed = forms.listed(id);
        Map<String, Object> officer = new LinkedHashMap<>();
        put(officer, "id", id);
        put(officer, "name", listed == null ? name : listed.name());
        officer.put("department", listed == null ? department : unit(listed));
        return Optional.of(officer);
    }

    /** The deciding department where the officer belongs to it too; otherwise where the officer came last. */
    private String unit(ListedOfficer officer) {
        return officer.memberships().stream()
                .map(ListedOfficer.Membership::unit)
                .reduce((before, unit) -> before.equals(department) ? before : unit)
                .orElse(department);
    }

    private Optional<Object> value(FormField field) {
        String text = given(field.name());
        return switch (field.kind()) {
            case PAPERS -> Optional.of(papers(text));
            case MOMENT -> text.isEmpty() ? Optional.empty() : Optional.of(instant(text));
            default -> text.isEmpty() ? Optional.empty() : Optional.of(text);
        };
    }

    private static List<Map<String, Object>> papers(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Map.<String, Object>of("name", line, "originals", 1, "certifiedCopies", 0, "copies", 0))
                .toList();
    }

    /** What cannot be read is left to the reader of commands, who says so. */
    private static String instant(String text) {
        try {
            return LocalDateTime.parse(text)
                    .atZone(VietnamTime.ZONE)
                    .toInstant()
                    .toString();
        } catch (DateTimeException unreadable) {
            return text;
        }
    }

    private String given(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static void put(Map<String, Object> object, String field, String text) {
        if (!text.isEmpty()) {
            object.put(field, text);
        }
    }
}
