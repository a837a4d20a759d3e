package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConfigSourceProperties {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyJsonValueSurvivesARoundTripThroughTheResource(@ForAll("json") Object value)
            throws JsonProcessingException {
        OpenTelemetryCollector collector = new OpenTelemetryCollector();
        collector.getSpec().setConfig(new ConfigSource(value));
        String text = FieldTable.JSON.writeValueAsString(collector);
        OpenTelemetryCollector read = FieldTable.JSON.readValue(text, OpenTelemetryCollector.class);
        assertThat(read.getSpec().getConfig()).isEqualTo(new ConfigSource(value));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyJsonValueIsADocument(@ForAll("json") Object value) {
        assertThat(new ConfigSource(value).document("any").syntax()).isNotNull();
    }

    @Provide
    Arbitrary<Object> json() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).map(text -> text),
                Arbitraries.integers().map(number -> number),
                Arbitraries.longs().greaterOrEqual(1L << 40).map(number -> number),
                Arbitraries.doubles().ofScale(3).map(number -> number),
                Arbitraries.of(true, false).map(value -> value));
        return tree(tree(scalars));
    }

    private static Arbitrary<Object> tree(Arbitrary<Object> inner) {
        Arbitrary<Object> withNull = inner.injectNull(0.1);
        return Arbitraries.oneOf(
                inner,
                withNull.list().ofMaxSize(4).map(ArrayList::new),
                Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(6), withNull)
                        .ofMaxSize(4)
                        .map(LinkedHashMap<String, Object>::new)
                        .map((Map<String, Object> map) -> (Object) map));
    }
}
