package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {

    private final Variables variables = Variables.of(spec());

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0:${env:PORT}, 0.0.0.0:4317",
        "0.0.0.0:${PORT}, 0.0.0.0:4317",
        "0.0.0.0:${env:PORT:-1}, 0.0.0.0:4317",
        "0.0.0.0:${env:OTHER:-1}, 0.0.0.0:1",
        "0.0.0.0:${env:OTHER}, 0.0.0.0:${env:OTHER}",
        "0.0.0.0:${env:NODE:-1}, 0.0.0.0:${env:NODE:-1}",
        "0.0.0.0:${env:COMPOSED:-1}, 0.0.0.0:${env:COMPOSED:-1}",
        "x${env:EMPTY:-1}x, xx",
        "${file:/port}, ${file:/port}",
        "no reference, no reference",
        "$PORT, $PORT",
    })
    void referencesGetTheValuesOfTheResource(String text, String resolved) {
        assertThat(variables.resolve(text)).isEqualTo(resolved);
    }

    @Test
    void defaultCountsOnlyIfAllVariablesAreKnown() {
        OpenTelemetryCollectorSpec spec = spec();
        spec.setEnvFrom(List.of(new EnvFromSource()));

        assertThat(Variables.of(spec).resolve("${env:OTHER:-1} ${env:PORT:-1}")).isEqualTo("${env:OTHER:-1} 4317");
    }

    private static OpenTelemetryCollectorSpec spec() {
        OpenTelemetryCollectorSpec spec = new OpenTelemetryCollectorSpec();
        spec.setEnv(List.of(
                new EnvVar("PORT", "4317", null),
                new EnvVar("EMPTY", "", null),
                new EnvVar("COMPOSED", "$(PORT)1", null),
                new EnvVar("NODE", null, new EnvVarSource())));
        return spec;
    }
}
