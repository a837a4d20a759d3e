package dev.otelop.operator.platform;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.otelop.findings.FieldPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that does not fit its field.
 *
 * @param path where it is, outermost step first
 * @param type what the field wants, null when the reader did not say
 */
record Damage(List<Reference> path, @Nullable Class<?> type) {

    static Damage of(JsonMappingException failure) {
        Class<?> type = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return new Damage(List.copyOf(failure.getPath()), type);
    }

    FieldPath fieldPath() {
        FieldPath place = FieldPath.root();
        for (Reference step : path) {
            place = step.getFieldName() == null ? place.index(step.getIndex()) : place.key(step.getFieldName());
        }
        return place;
    }

    /** Takes the value, or what is left on the way to it, out of the tree. An element of a list becomes null. */
    JsonNode removeFrom(ObjectNode root) {
        JsonNode holder = root;
        for (Reference step : path.subList(0, path.size() - 1)) {
            JsonNode next = child(holder, step);
            if (!next.isContainerNode()) {
                break;
            }
            holder = next;
        }
        Reference last = path.get(path.size() - 1);
        JsonNode value = child(holder, last);
        if (holder instanceof ArrayNode list
                && list.has(last.getIndex())
                && !list.get(last.getIndex()).isNull()) {
            list.setNull(last.getIndex());
            return value;
        }
        if (holder instanceof ObjectNode object && last.getFieldName() != null && object.has(last.getFieldName())) {
            object.remove(last.getFieldName());
            return value;
        }
        // The path leads nowhere in this tree: give up the branch it starts in.
        return root.remove(path.get(0).getFieldName());
    }

    String message(@Nullable JsonNode found) {
        String wanted = type == null ? "something else" : wanted(type);
        return wanted + " is expected here, not " + (found == null ? "this" : found(found));
    }

    private static JsonNode child(JsonNode holder, Reference step) {
        JsonNode child = step.getFieldName() == null ? holder.get(step.getIndex()) : holder.get(step.getFieldName());
        return child == null ? MissingNode.getInstance() : child;
    }

    private static String wanted(Class<?> type) {
        if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
            return "a whole number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "`true` or `false`";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        return Map.class.isAssignableFrom(type) ? "a map" : "a map (" + type.getSimpleName() + ")";
    }

    private static String found(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT, POJO -> "a map";
            case STRING, BINARY -> "this text";
            case NUMBER -> "the number " + node.asText();
            case BOOLEAN -> "`" + node.asText() + "`";
            case NULL, MISSING -> "nothing";
        };
    }
}
