package dev.otelop.testing.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PodSecurityTest {

    @Test
    void podThatGivesUpEverythingIsRestricted() {
        PodSpec pod = PodSecurityCases.restricted().getSpec();
        assertThat(PodSecurity.level(pod)).isEqualTo(PodSecurity.RESTRICTED);
        assertThat(PodSecurity.RESTRICTED.violations(pod)).isEmpty();
    }

    @Test
    void podWithoutAnySettingsIsBaseline() {
        PodSpec pod = PodSecurityCases.restricted()
                .getSpec()
                .edit()
                .withSecurityContext(null)
                .editFirstContainer()
                .withSecurityContext(null)
                .endContainer()
                .build();
        assertThat(PodSecurity.level(pod)).isEqualTo(PodSecurity.BASELINE);
    }

    @ParameterizedTest(name = "{1} leaves {2}")
    @MethodSource("dev.otelop.testing.invariants.PodSecurityCases#changes")
    void changeCostsTheLevel(String before, String after, PodSecurity level) {
        PodSpec pod = PodSecurityCases.changed(before, after).getSpec();
        assertThat(PodSecurity.level(pod)).isEqualTo(level);
        assertThat(level.violations(pod)).isEmpty();
        assertThat(PodSecurity.RESTRICTED.violations(pod).isEmpty()).isEqualTo(level == PodSecurity.RESTRICTED);
    }
}
