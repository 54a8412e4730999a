package vn.motcua.api.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * One field that is not what it was.
 *
 * @param field its path in the dossier's state, e.g. {@code steps[0].phase}; lists count from 0
 * @param before {@code null} where there was nothing
 * @param after {@code null} where there is nothing
 */
record FieldChange(
        @Schema(example = "status.name") String field,
        @Schema(example = "Được tiếp nhận") Object before,
        @Schema(example = "Đang xử lý") Object after) {

    /** Every difference between two trees. What is on one side only is told whole; nothing and an empty list are the same. */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        List<FieldChange> changes = new ArrayList<>();
        compare("", before, after, changes);
        return changes;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<FieldChange> changes) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            for (String name : names) {
                compare(path.isEmpty() ? name : path + "." + name, of(before.get(name)), of(after.get(name)), changes);
            }
        } else if (before.isArray() && after.isArray()) {
            for (int index = 0; index < Math.max(before.size(), after.size()); index++) {
                compare(path + "[" + index + "]", of(before.get(index)), of(after.get(index)), changes);
            }
        } else if (!before.equals(after) && !(nothing(before) && nothing(after))) {
            changes.add(new FieldChange(path, before, after));
        }
    }

    private static JsonNode of(JsonNode node) {
        return node == null ? NullNode.getInstance() : node;
    }

    private static boolean nothing(JsonNode node) {
        return node.isNull() || node.isArray() && node.isEmpty();
    }
}
