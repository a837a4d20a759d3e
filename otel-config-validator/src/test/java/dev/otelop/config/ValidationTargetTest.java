package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValidationTargetTest {

    @ParameterizedTest
    @CsvSource({
        "otel/opentelemetry-collector-contrib:0.90.0, CONTRIB, 0.90.0",
        "docker.io/otel/opentelemetry-collector:v0.149.0, CORE, 0.149.0",
        "ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-k8s:0.149.0-arm64, K8S, 0.149.0",
        "otel/opentelemetry-collector-contrib:0.149.0@sha256:00ff, CONTRIB, 0.149.0",
        "otel/opentelemetry-collector-contrib@sha256:00ff, CONTRIB,",
        "otel/opentelemetry-collector-contrib, CONTRIB,",
        "otel/opentelemetry-collector-contrib:latest, CONTRIB,",
        "registry.example.com:5000/mirror/otel/opentelemetry-collector-contrib:0.149.0, OTHER, 0.149.0",
        "registry.example.com:5000/mycollector:9.9.9, OTHER,",
        "opentelemetry-collector-contrib:0.149.0, OTHER, 0.149.0",
        "'', OTHER,",
        "':', OTHER,",
        "'@', OTHER,"
    })
    void imagesTellTheirCollector(String image, Distribution distribution, @Nullable String version) {
        ValidationTarget target = ValidationTarget.ofImage(image);
        assertThat(target.distribution()).isEqualTo(distribution);
        assertThat(target.knownVersion().map(Version::toString).orElse(null)).isEqualTo(version);
    }

    @Test
    void schemasApplyToTheCoveredVersionOfReleasedDistributionsOnly() {
        ValidationTarget latest = ValidationTarget.latest();
        assertThat(latest.schemasApply()).isTrue();
        assertThat(latest.withDistribution(Distribution.CORE).schemasApply()).isTrue();
        assertThat(latest.withDistribution(Distribution.OTHER).schemasApply()).isFalse();
        assertThat(latest.withVersion(new Version(0, 148, 0)).schemasApply()).isFalse();
        assertThat(latest.withVersion(null).schemasApply()).isFalse();
    }

    @Test
    void anUnknownVersionIsNeitherBeforeNorAfterAnother() {
        ValidationTarget unknown = ValidationTarget.latest().withVersion(null);
        assertThat(unknown.isBefore(new Version(1, 0, 0))).isFalse();
        assertThat(unknown.isAtLeast(new Version(0, 0, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.149.0, 0.149.0", "v1.2.3, 1.2.3", "0.149.0-rc.1, 0.149.0", "0.149.0+build, 0.149.0"})
    void versionsAreRead(String text, String version) {
        assertThat(Version.parse(text).map(Version::toString)).contains(version);
    }

    @ParameterizedTest
    @CsvSource({"0.149", "latest", "''", "1.2.3.4", "99999999999.0.0", "a1.2.3"})
    void otherTextIsNoVersion(String text) {
        assertThat(Version.parse(text)).isEmpty();
    }

    @Test
    void versionsCompareByNumber() {
        assertThat(new Version(0, 90, 0)).isLessThan(new Version(0, 149, 0));
        assertThat(new Version(1, 0, 0)).isGreaterThan(new Version(0, 149, 9));
    }
}
