package dev.otelop.model;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Suggestions;
import dev.otelop.model.FieldTable.Field;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.SortedMap;

/**
 * What the schema says about a resource, for resources that no API server has seen: unknown fields, values out of range
 * or outside an enumeration, missing required fields of ours.
 */
final class SchemaChecks {

    private final Report report;

    private SchemaChecks(Report report) {
        this.report = report;
    }

    /** Checks everything below {@code spec}. */
    static void check(Extensible spec, Report report) {
        JsonNode tree = FieldTable.JSON.valueToTree(spec);
        new SchemaChecks(report).object(tree, FieldTable.type(spec.getClass()), FieldPath.of("spec"));
    }

    private void value(JsonNode node, JavaType type, FieldPath path) {
        if (node.isArray() && type.isCollectionLikeType()) {
            for (int i = 0; i < node.size(); i++) {
                element(node.get(i), type.getContentType(), path.index(i));
            }
        } else if (node.isObject() && type.isMapLikeType()) {
            node.properties()
                    .forEach(entry -> value(entry.getValue(), type.getContentType(), path.key(entry.getKey())));
        } else if (node.isObject()) {
            object(node, type, path);
        }
    }

    private void element(JsonNode node, JavaType type, FieldPath path) {
        if (node.isNull()) {
            report.error("resource.null-element", path, "a list has a gap", "remove it or write a value");
        } else {
            value(node, type, path);
        }
    }

    private void object(JsonNode node, JavaType type, FieldPath path) {
        SortedMap<String, Field> fields = FieldTable.of(type);
        if (fields.isEmpty()) {
            return;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(name)) {
                unknown(name, fields, path);
            }
        });
        for (Field field : fields.values()) {
            JsonNode value = node.path(field.name());
            if (value.isMissingNode() || value.isNull()) {
                absent(field, path);
            } else {
                constraints(value, field, path.key(field.name()));
                if (field.annotation(PreserveUnknownFields.class).isEmpty()) {
                    value(value, field.type(), path.key(field.name()));
                }
            }
        }
    }

    private void unknown(String name, SortedMap<String, Field> fields, FieldPath path) {
        report.warning(
                ReadProblems.UNKNOWN_FIELD,
                path.key(name),
                "there is no field `%s`".formatted(name),
                Suggestions.didYouMean(name, fields.keySet()).orElse(null));
    }

    private void absent(Field field, FieldPath path) {
        if (field.annotation(Required.class).isPresent()) {
            report.error(
                    "resource.missing-field",
                    path.key(field.name()),
                    "`%s` is missing".formatted(field.name()),
                    "set it");
        }
    }

    private void constraints(JsonNode value, Field field, FieldPath path) {
        field.annotation(OneOf.class).ifPresent(enumeration -> oneOf(value, List.of(enumeration.value()), path));
        field.annotation(Min.class)
                .filter(min -> value.isNumber() && value.doubleValue() < min.value())
                .ifPresent(min -> outOfRange(value, "less than %d".formatted((long) min.value()), path));
        field.annotation(Max.class)
                .filter(max -> value.isNumber() && value.doubleValue() > max.value())
                .ifPresent(max -> outOfRange(value, "more than %d".formatted((long) max.value()), path));
        field.annotation(Pattern.class)
                .filter(pattern -> !value.asText().matches(pattern.value()))
                .ifPresent(pattern -> report.error(
                        "resource.malformed-value",
                        path,
                        "`%s` does not match %s".formatted(value.asText(), pattern.value()),
                        null));
    }

    private void oneOf(JsonNode value, List<String> words, FieldPath path) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                oneOf(value.get(i), words, path.index(i));
            }
        } else if (!value.isNull() && !words.contains(value.asText())) {
            report.error(
                    "resource.unknown-value",
                    path,
                    "`%s` is none of %s".formatted(value.asText(), String.join(", ", words)),
                    Suggestions.didYouMean(value.asText(), words).orElse(null));
        }
    }

    private void outOfRange(JsonNode value, String bound, FieldPath path) {
        report.error("resource.out-of-range", path, "`%s` is %s".formatted(value.asText(), bound), null);
    }
}
