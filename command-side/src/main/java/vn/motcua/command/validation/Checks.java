package vn.motcua.command.validation;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;

/** Checks of plain values. A check names its field and gives either the value or every fault found in it. */
public final class Checks {

    /** Names and titles. */
    public static final int NAME = 200;

    /** Reasons, opinions, notes and the content of a dossier (trích yếu hồ sơ). */
    public static final int TEXT = 1_000;

    private Checks() {}

    /**
     * Lets a command come into being only if every check holds.
     *
     * @throws InvalidCommandException with the faults of all checks
     */
    @SafeVarargs
    public static void require(Validation<Seq<Fault>, ?>... checks) {
        Validation<Seq<Fault>, ?> all = together(checks);
        if (all.isInvalid()) {
            throw new InvalidCommandException(all.getError().asJava());
        }
    }

    /** Several checks as one: valid if all are, else with the faults of all. */
    @SafeVarargs
    public static Validation<Seq<Fault>, ?> together(Validation<Seq<Fault>, ?>... checks) {
        Seq<Validation<Seq<Fault>, ?>> all = Vector.empty();
        for (Validation<Seq<Fault>, ?> check : checks) {
            all = all.append(check);
        }
        return Validation.<Fault, Object>sequence(all);
    }

    /** A value that must be there. */
    public static <T> Validation<Seq<Fault>, T> required(String field, T value) {
        return value == null ? missing(field) : Validation.valid(value);
    }

    /** A text that must be there, not blank, of at most {@code longest} characters. */
    public static Validation<Seq<Fault>, String> text(String field, String value, int longest) {
        return value == null || value.isBlank() ? missing(field) : optionalText(field, value, longest);
    }

    /** A text that may be missing, else of at most {@code longest} characters and without control characters. */
    public static Validation<Seq<Fault>, String> optionalText(String field, String value, int longest) {
        if (value == null) {
            return Validation.valid(null);
        }
        Seq<Fault> faults = Vector.empty();
        if (value.codePointCount(0, value.length()) > longest) {
            faults = faults.append(new Fault(
                    field,
                    "field.too-long",
                    "Không được dài quá %d ký tự.".formatted(longest),
                    "Must not be longer than %d characters.".formatted(longest)));
        }
        if (value.codePoints().anyMatch(Checks::unprintable)) {
            faults = faults.append(new Fault(
                    field,
                    "field.control-characters",
                    "Không được chứa ký tự điều khiển.",
                    "Must not contain control characters."));
        }
        return faults.isEmpty() ? Validation.valid(value) : Validation.invalid(faults);
    }

    /** A text that may be missing, else must have {@code form}; {@code expected} describes the form in both languages. */
    public static Validation<Seq<Fault>, String> optionalForm(
            String field, String value, Pattern form, String expectedVietnamese, String expectedEnglish) {
        if (value == null || form.matcher(value).matches()) {
            return Validation.valid(value);
        }
        return fault(
                field,
                "field.form",
                "Không đúng định dạng: cần %s.".formatted(expectedVietnamese),
                "Has the wrong form: expected %s.".formatted(expectedEnglish));
    }

    /** A whole number between {@code least} and {@code most}, both included. */
    public static Validation<Seq<Fault>, Long> number(String field, long value, long least, long most) {
        return value < least || value > most
                ? fault(
                        field,
                        "field.range",
                        "Phải từ %d đến %d.".formatted(least, most),
                        "Must be between %d and %d.".formatted(least, most))
                : Validation.valid(value);
    }

    /** A value that must be there and be one of those that {@code allowed} accepts. */
    public static <T> Validation<Seq<Fault>, T> oneOf(String field, T value, Set<T> allowed, String allowedInWords) {
        if (value == null) {
            return missing(field);
        }
        return allowed.contains(value)
                ? Validation.valid(value)
                : fault(
                        field,
                        "field.choice",
                        "Chỉ nhận một trong các giá trị: %s.".formatted(allowedInWords),
                        "Must be one of: %s.".formatted(allowedInWords));
    }

    /** A list that may be missing, of at most {@code most} elements, each checked under its own path. */
    public static <T> Validation<Seq<Fault>, ?> each(
            String field, List<T> values, int most, BiFunction<String, T, Validation<Seq<Fault>, ?>> check) {
        if (values == null) {
            return Validation.valid(null);
        }
        if (values.size() > most) {
            return fault(
                    field,
                    "field.too-many",
                    "Không được quá %d mục.".formatted(most),
                    "Must not have more than %d entries.".formatted(most));
        }
        return Validation.<Fault, Object>sequence(Vector.ofAll(values).zipWithIndex((value, index) -> {
            String path = "%s[%d]".formatted(field, index);
            return value == null ? missing(path) : check.apply(path, value);
        }));
    }

    /** A list that must have at least one element, else as {@link #each}. */
    public static <T> Validation<Seq<Fault>, ?> someOf(
            String field, List<T> values, int most, BiFunction<String, T, Validation<Seq<Fault>, ?>> check) {
        return values == null || values.isEmpty() ? missing(field) : each(field, values, most, check);
    }

    /** The fault of a field that must be there and is not. */
    public static <T> Validation<Seq<Fault>, T> missing(String field) {
        return fault(field, "field.required", "Trường này là bắt buộc.", "This field is required.");
    }

    /** A single fault. */
    public static <T> Validation<Seq<Fault>, T> fault(String field, String code, String vietnamese, String english) {
        return Validation.invalid(Vector.of(new Fault(field, code, vietnamese, english)));
    }

    private static boolean unprintable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
