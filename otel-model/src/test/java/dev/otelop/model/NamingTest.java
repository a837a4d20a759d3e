package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final String LONG = "d0c1e62-4d96-11ea-b174-c85b7644b6b5-5d0c1e62-4d96-11ea-b174-c85b7644b6";

    private final OpenTelemetryCollector collector = collector("otel", Map.of());

    @Test
    void objectsAreCalledLikeTheirResource() {
        Naming naming = Naming.seed();
        assertThat(naming.workload(collector)).isEqualTo("otel");
        assertThat(naming.service(collector)).isEqualTo("otel");
        assertThat(naming.serviceAccount(collector)).isEqualTo("otel");
        assertThat(naming.headlessService(collector)).isEqualTo("otel-headless");
        assertThat(naming.configMap(collector, "0123456789")).isEqualTo("otel-config");
        assertThat(naming.certificate(collector)).isEqualTo("otel-cert");
        assertThat(naming.tlsSecret(collector)).isEqualTo("otel-tls");
        assertThat(naming.opampBridge(collector)).isEqualTo("otel-opamp-bridge");
        assertThat(naming.opampBridgeConfig(collector)).isEqualTo("otel-opamp-bridge-config");
        assertThat(naming.targetAllocator(collector)).isEqualTo("otel-targetallocator");
    }

    @Test
    void selectorsSayWhoseObjectsTheyMean() {
        assertThat(Naming.seed().selectorLabels(collector))
                .containsExactly(
                        entry("app.kubernetes.io/instance", "otel"),
                        entry("app.kubernetes.io/managed-by", "opentelemetry-operator"),
                        entry("app.kubernetes.io/name", "opentelemetry-collector"));
    }

    @Test
    void theBridgeHasASelectorOfItsOwn() {
        assertThat(Naming.seed().labels(collector, Operand.OPAMP_BRIDGE, "otel-opamp-bridge", null))
                .containsEntry("app.kubernetes.io/name", "opamp-bridge")
                .containsEntry("app.kubernetes.io/component", "bridge");
    }

    @Test
    void upstreamObjectsCarryTheirRole() {
        Naming naming = Naming.upstream();
        assertThat(naming.workload(collector)).isEqualTo("otel-collector");
        assertThat(naming.headlessService(collector)).isEqualTo("otel-collector-headless");
        assertThat(naming.monitoringService(collector)).isEqualTo("otel-collector-monitoring");
        assertThat(naming.configMap(collector, "0123456789abcdef")).isEqualTo("otel-collector-01234567");
        assertThat(naming.opampBridge(collector)).isEqualTo("otel-opamp-bridge");
        assertThat(naming.targetAllocator(collector)).isEqualTo("otel-targetallocator");
    }

    @Test
    void upstreamLabelsKeepThoseOfTheResource() {
        OpenTelemetryCollector labelled =
                collector("otel", Map.of("team", "a", "app.kubernetes.io/managed-by", "helm"));
        assertThat(Naming.upstream().labels(labelled, "otel-collector", "otel/collector:0.90.0"))
                .containsExactly(
                        entry("app.kubernetes.io/component", "opentelemetry-collector"),
                        entry("app.kubernetes.io/instance", "observability.otel"),
                        entry("app.kubernetes.io/managed-by", "opentelemetry-operator"),
                        entry("app.kubernetes.io/name", "otel-collector"),
                        entry("app.kubernetes.io/part-of", "opentelemetry"),
                        entry("app.kubernetes.io/version", "0.90.0"),
                        entry("team", "a"));
    }

    @Test
    void upstreamCutsTheFirstValue() {
        String cut = UpstreamNames.dnsName("%s-collector", LONG);
        assertThat(cut).hasSize(63).isEqualTo(LONG.substring(0, 53) + "-collector");
    }

    @Test
    void upstreamDropsTheFirstValueBeforeItCutsTheSecond() {
        String cut = UpstreamNames.dnsName("%s-%s-collector", "d0c1e62", LONG);
        assertThat(cut).hasSizeLessThanOrEqualTo(63).startsWith("d0c1e62-4d96").endsWith("-collector");
    }

    @Test
    void upstreamReplacesWhatADnsNameCannotHold() {
        assertThat(UpstreamNames.dnsName("foo-")).isEqualTo("fooa");
        assertThat(UpstreamNames.dnsName("-foo")).isEqualTo("afoo");
        assertThat(UpstreamNames.dnsName("instance.with.dots-collector-headless"))
                .isEqualTo("instance-with-dots-collector-headless");
    }

    @Test
    void upstreamTakesADigestForAVersion() {
        String digest = "0123456789abcdef".repeat(4);
        assertThat(UpstreamNames.versionLabel("otel/collector@sha256:" + digest))
                .isEqualTo(digest.substring(0, 63));
        assertThat(UpstreamNames.versionLabel("otel/collector:1.2@sha256:" + digest))
                .isEqualTo("1.2");
        assertThat(UpstreamNames.versionLabel(null)).isEqualTo("latest");
    }

    private static OpenTelemetryCollector collector(String name, Map<String, String> labels) {
        OpenTelemetryCollector collector = new OpenTelemetryCollector();
        collector.setMetadata(new ObjectMetaBuilder()
                .withName(name)
                .withNamespace("observability")
                .withLabels(labels)
                .build());
        return collector;
    }
}
