package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigSourceTest {

    @Test
    void textStaysText() {
        ConfigSource source = read("'receivers: {}'");
        assertThat(source).isEqualTo(ConfigSource.text("receivers: {}"));
        assertThat(source.isText()).isTrue();
        assertThat(source.document("here").text()).isEqualTo("receivers: {}");
    }

    @Test
    void anObjectStaysAnObject() {
        ConfigSource source = read("{receivers: {otlp: null}}");
        assertThat(source.isText()).isFalse();
        assertThat(source.document("here").root()).isPresent();
    }

    @Test
    void nothingIsNoConfiguration() {
        assertThat(read("null")).isNull();
    }

    @Test
    void anyOtherJsonIsKept() {
        assertThat(read("[1, 2]").value()).isEqualTo(List.of(1, 2));
        assertThat(read("7").value()).isEqualTo(7);
        assertThat(read("true").value()).isEqualTo(true);
    }

    @Test
    void blankAndEmptyAreEmpty() {
        assertThat(List.of(ConfigSource.text(" \n"), ConfigSource.tree(Map.of()), new ConfigSource(List.of())))
                .allMatch(ConfigSource::isEmpty);
        assertThat(ConfigSource.text("a: 1").isEmpty()).isFalse();
    }

    @Test
    void laterChangesOfTheTreeAreNotSeen() {
        Map<String, Object> tree = new LinkedHashMap<>(Map.of("receivers", new LinkedHashMap<>()));
        ConfigSource source = ConfigSource.tree(tree);
        tree.clear();
        assertThat(source.value()).isEqualTo(Map.of("receivers", Map.of()));
        assertThatThrownBy(() -> ((Map<?, ?>) source.value()).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static ConfigSource read(String yaml) {
        return Yaml.read(OpenTelemetryCollector.class, "spec: {config: %s}".formatted(yaml))
                .getSpec()
                .getConfig();
    }
}
