package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JavaType;
import dev.otelop.model.FieldTable.Field;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.generator.annotation.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Conventions of the classes that custom resources are made of. */
class FieldsTest {

    private static final SortedMap<String, Field> FIELDS = fields();

    @Test
    void everyFieldOfOursSaysWhatItIsFor() {
        assertThat(ours()).allSatisfy((name, field) -> {
            String text = field.annotation(JsonPropertyDescription.class)
                    .map(JsonPropertyDescription::value)
                    .orElse("");
            assertThat(text).as(name).matches("[A-Z].*\\.").hasSizeLessThan(110);
        });
    }

    @Test
    void defaultsAreFewAndKnown() {
        assertThat(ours().entrySet().stream()
                        .filter(field ->
                                field.getValue().annotation(Default.class).isPresent())
                        .map(Map.Entry::getKey))
                .containsExactly(
                        "OpenTelemetryCollectorSpec.mode",
                        "OpenTelemetryCollectorSpec.replicas",
                        "OpenTelemetryCollectorSpec.upgradeStrategy");
    }

    @Test
    void everyFactIsAboutSomethingThatExists() throws Exception {
        List<String> known = new ArrayList<>(FIELDS.keySet());
        FIELDS.keySet().forEach(name -> known.add(name.substring(0, name.indexOf('.'))));
        assertThat(known).containsAll(SchemaFacts.read().subjects());
    }

    @Test
    void factsAreSorted() {
        assertThat(Yaml.resource("/schema-facts.txt").lines().filter(line -> !line.startsWith("#")))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static SortedMap<String, Field> ours() {
        SortedMap<String, Field> ours = new TreeMap<>(FIELDS);
        ours.values()
                .removeIf(field -> field.member() == null
                        || !field.member().getDeclaringClass().getName().startsWith("dev.otelop"));
        return ours;
    }

    /** Every field below spec and status of the custom resources, by type and name. */
    private static SortedMap<String, Field> fields() {
        SortedMap<String, Field> fields = new TreeMap<>();
        for (Class<?> kind : List.of(OpenTelemetryCollector.class, Instrumentation.class, OpAMPBridge.class)) {
            collect(FieldTable.of(FieldTable.type(kind)).get("spec").type(), fields);
            collect(FieldTable.of(FieldTable.type(kind)).get("status").type(), fields);
        }
        return fields;
    }

    private static void collect(JavaType type, SortedMap<String, Field> fields) {
        if (type.isContainerType()) {
            collect(type.getContentType(), fields);
            return;
        }
        for (Field field : FieldTable.of(type).values()) {
            String name = type.getRawClass().getSimpleName() + "." + field.name();
            if (fields.putIfAbsent(name, field) == null) {
                collect(field.type(), fields);
            }
        }
    }
}
