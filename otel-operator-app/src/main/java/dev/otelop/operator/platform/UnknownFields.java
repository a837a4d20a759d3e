package dev.otelop.operator.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import dev.otelop.model.ReadProblems;
import java.util.ArrayList;
import java.util.List;

/** Finds the fields that somebody wrote and the model has no place for. */
final class UnknownFields {

    private final List<Finding> findings = new ArrayList<>();

    private UnknownFields() {}

    /** The fields of {@code written} that are missing from {@code known}, which is the same object as the model sees it. */
    static List<Finding> between(JsonNode written, JsonNode known) {
        UnknownFields fields = new UnknownFields();
        fields.compare(written, known, FieldPath.root());
        return List.copyOf(fields.findings);
    }

    private void compare(JsonNode written, JsonNode known, FieldPath path) {
        if (written.isObject() && known.isObject()) {
            written.properties().forEach(field -> {
                FieldPath place = path.key(field.getKey());
                JsonNode counterpart = known.get(field.getKey());
                if (counterpart != null) {
                    compare(field.getValue(), counterpart, place);
                } else if (saysSomething(field.getValue())) {
                    findings.add(unknown(field.getKey(), place));
                }
            });
        }
        if (written.isArray() && written.size() == known.size()) {
            for (int i = 0; i < written.size(); i++) {
                compare(written.get(i), known.get(i), path.index(i));
            }
        }
    }

    /** The model writes neither nulls nor empty collections, so their absence proves nothing. */
    private static boolean saysSomething(JsonNode value) {
        return !value.isNull() && !(value.isContainerNode() && value.isEmpty());
    }

    private static Finding unknown(String name, FieldPath path) {
        return Finding.of(
                ReadProblems.UNKNOWN_FIELD,
                Severity.WARNING,
                path,
                "`" + name + "` is not a known field here and has no effect",
                "look for a misspelling or a wrong indentation");
    }
}
