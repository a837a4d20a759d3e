package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {

    private final Variables variables =
            Variables.of(List.of(new EnvVar("PORT", "4317", null), new EnvVar("EMPTY", "", null)));

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0:${env:PORT}, 0.0.0.0:4317",
        "0.0.0.0:${PORT}, 0.0.0.0:4317",
        "0.0.0.0:${env:PORT:-1}, 0.0.0.0:4317",
        "0.0.0.0:${env:OTHER:-1}, 0.0.0.0:1",
        "0.0.0.0:${env:OTHER}, 0.0.0.0:${env:OTHER}",
        "x${env:EMPTY:-1}x, xx",
        "${file:/port}, ${file:/port}",
        "no reference, no reference",
        "$PORT, $PORT",
    })
    void referencesGetTheValuesOfTheResource(String text, String resolved) {
        assertThat(variables.resolve(text)).isEqualTo(resolved);
    }
}
