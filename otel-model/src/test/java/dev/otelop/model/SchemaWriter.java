package dev.otelop.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JavaType;
import dev.otelop.model.FieldTable.Field;
import dev.otelop.model.v1alpha1.BridgeCapabilities;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns a type of the model into the structural schema that describes it. Keys are sorted at every level. */
final class SchemaWriter {

    private static final String QUANTITY = "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))"
            + "(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$";

    /** What may be said about an object that is made from a template. */
    private static final Set<String> TEMPLATE_METADATA =
            Set.of("annotations", "finalizers", "labels", "name", "namespace");

    private static final Map<Class<?>, Map<String, Object>> SCALARS = Map.of(
            BridgeCapabilities.class, Map.of("x-kubernetes-preserve-unknown-fields", true),
            Boolean.class, Map.of("type", "boolean"),
            ConfigSource.class, Map.of("x-kubernetes-preserve-unknown-fields", true),
            Integer.class, Map.of("type", "integer", "format", "int32"),
            IntOrString.class, intOrString(),
            Long.class, Map.of("type", "integer", "format", "int64"),
            Object.class, Map.of("x-kubernetes-preserve-unknown-fields", true),
            Quantity.class, quantity(),
            String.class, Map.of("type", "string"));

    private final SchemaFacts facts;

    SchemaWriter(SchemaFacts facts) {
        this.facts = facts;
    }

    TreeMap<String, Object> schema(JavaType type) {
        Map<String, Object> scalar = SCALARS.get(type.getRawClass());
        if (scalar != null) {
            return new TreeMap<>(scalar);
        }
        if (type.isCollectionLikeType()) {
            return new TreeMap<>(Map.of("type", "array", "items", schema(type.getContentType())));
        }
        return type.isMapLikeType() ? map(type.getContentType()) : object(type);
    }

    private TreeMap<String, Object> map(JavaType content) {
        TreeMap<String, Object> schema = new TreeMap<>(Map.of("type", "object"));
        if (content.hasRawClass(Object.class)) {
            schema.put("x-kubernetes-preserve-unknown-fields", true);
        } else {
            schema.put("additionalProperties", schema(content));
        }
        return schema;
    }

    private TreeMap<String, Object> object(JavaType type) {
        TreeMap<String, Object> properties = new TreeMap<>();
        for (Field field : FieldTable.of(type).values()) {
            if (!type.hasRawClass(ObjectMeta.class) || TEMPLATE_METADATA.contains(field.name())) {
                properties.put(field.name(), property(type, field));
            }
        }
        if (properties.isEmpty()) {
            throw new IllegalStateException("no schema for " + type);
        }
        TreeMap<String, Object> schema = new TreeMap<>(facts.of(name(type)));
        schema.put("type", "object");
        schema.put("properties", properties);
        List<String> required = FieldTable.of(type).values().stream()
                .filter(field -> field.annotation(Required.class).isPresent())
                .map(Field::name)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private TreeMap<String, Object> property(JavaType owner, Field field) {
        TreeMap<String, Object> schema = schema(field.type());
        schema.putAll(facts.of(name(owner) + "." + field.name()));
        field.annotation(JsonPropertyDescription.class).ifPresent(text -> schema.put("description", text.value()));
        field.annotation(Min.class).ifPresent(min -> schema.put("minimum", (long) min.value()));
        field.annotation(Max.class).ifPresent(max -> schema.put("maximum", (long) max.value()));
        field.annotation(Pattern.class).ifPresent(pattern -> schema.put("pattern", pattern.value()));
        field.annotation(Size.class).ifPresent(size -> schema.put("maxLength", size.max()));
        field.annotation(PreserveUnknownFields.class)
                .ifPresent(any -> schema.put("x-kubernetes-preserve-unknown-fields", true));
        field.annotation(OneOf.class).ifPresent(words -> enumerate(schema, List.of(words.value())));
        field.annotation(Default.class).ifPresent(value -> schema.put("default", value(value.value(), field.type())));
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static void enumerate(Map<String, Object> schema, List<String> words) {
        Object items = schema.get("items");
        (items == null ? schema : (Map<String, Object>) items).put("enum", words);
    }

    private static Object value(String text, JavaType type) {
        return type.hasRawClass(Integer.class) ? Integer.valueOf(text) : text;
    }

    private static String name(JavaType type) {
        return type.getRawClass().getSimpleName();
    }

    private static Map<String, Object> intOrString() {
        return Map.of(
                "anyOf",
                List.of(Map.of("type", "integer"), Map.of("type", "string")),
                "x-kubernetes-int-or-string",
                true);
    }

    private static Map<String, Object> quantity() {
        TreeMap<String, Object> schema = new TreeMap<>(intOrString());
        schema.put("pattern", QUANTITY);
        return schema;
    }
}
