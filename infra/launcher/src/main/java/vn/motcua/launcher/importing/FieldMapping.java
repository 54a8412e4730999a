package vn.motcua.launcher.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Which column (CSV) or attribute (XES) holds which field; the defaults of {@link ImportField} where nothing else is said. */
final class FieldMapping {

    private final Map<ImportField, List<String>> keys = new EnumMap<>(ImportField.class);
    private final Map<ImportField, String> mapped = new EnumMap<>(ImportField.class);

    private FieldMapping() {
        for (ImportField field : ImportField.values()) {
            keys.put(field, field.defaultKeys());
        }
    }

    static FieldMapping defaults() {
        return new FieldMapping();
    }

    /**
     * Reads {@code field=key,field=key}; fields that are not named keep their default.
     *
     * @param text as given to {@code --map}; keys may contain colons and spaces but no comma
     * @throws IllegalArgumentException naming every part that is wrong
     */
    static FieldMapping parse(String text) {
        FieldMapping mapping = new FieldMapping();
        List<String> faults = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String word = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            String key = equals < 0 ? "" : part.substring(equals + 1).strip();
            var field = ImportField.ofWord(word);
            if (field.isEmpty()) {
                faults.add("'" + word + "' is no field");
            } else if (key.isEmpty()) {
                faults.add("'" + word + "' names no key");
            } else if (mapping.mapped.put(field.get(), key) != null) {
                faults.add("'" + word + "' is mapped twice");
            } else {
                mapping.keys.put(field.get(), List.of(key));
            }
        }
        if (!faults.isEmpty()) {
            String fields =
                    Arrays.stream(ImportField.values()).map(ImportField::word).collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    "--map: " + String.join("; ", faults) + "; write field=key,… with the fields " + fields);
        }
        return mapping;
    }

    /** The keys of {@code field} in the order in which they are tried. */
    List<String> keys(ImportField field) {
        return keys.get(field);
    }

    /** The first non-blank value of {@code field}'s keys, stripped; {@code null} where all are absent or blank. */
    String value(ImportField field, UnaryOperator<String> valueOfKey) {
        for (String key : keys.get(field)) {
            String value = valueOfKey.apply(key);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    /**
     * What a file whose columns are {@code columns} lacks: required fields without a column, and columns named by
     * {@code --map} that are not there. Empty if the file can be read.
     */
    List<String> missingIn(Set<String> columns) {
        List<String> missing = new ArrayList<>();
        for (ImportField field : ImportField.values()) {
            boolean wanted = field.required() || mapped.containsKey(field);
            if (wanted && keys.get(field).stream().noneMatch(columns::contains)) {
                missing.add(field.word() + " (" + String.join(" or ", keys.get(field)) + ")");
            }
        }
        return missing;
    }
}
