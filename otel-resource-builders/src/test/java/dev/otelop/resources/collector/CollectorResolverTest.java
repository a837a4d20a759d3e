package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorStatus;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorResolverTest {

    private static final RenderContext CONTEXT = RenderContext.defaults();
    private static final String LOGGING = Demo.CONFIG
            .replace("otlp/backend", "logging")
            .replace("endpoint: https://backend:4317", "verbosity: detailed");

    @ParameterizedTest
    @ValueSource(
            strings = {"configmaps", "env", "initContainers", "ports", "volumeClaimTemplates", "volumeMounts", "volumes"
            })
    void aListWithAHoleIsRejected(String field) {
        String storage = Demo.CONFIG.replace(
                "service:", "extensions: {file_storage: {directory: /data}}\nservice:\n  extensions: [file_storage]");
        OpenTelemetryCollector resource = Demo.of("demo", field + ": [null]", storage);

        assertThat(CollectorResources.resolve(resource, CONTEXT).findings().errors())
                .extracting(finding -> finding.rule().value())
                .contains("resource.null-element");
    }

    @Test
    void silentCollectorGetsTheImageOfTheSettings() {
        RenderContext context = CONTEXT.withSettings(CONTEXT.settings().withCollectorImage("mine:1"));

        assertThat(image(Demo.with(""), context)).isEqualTo("mine:1");
        assertThat(image(Demo.with("image: own:2"), context)).isEqualTo("own:2");
    }

    @Test
    void automaticStrategyFollowsTheSettings() {
        assertThat(image(ran("upgradeStrategy: automatic", "old:1"), CONTEXT))
                .isEqualTo(CONTEXT.settings().collectorImage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"manual", "none"})
    void manualStrategyKeepsTheImageThatRuns(String strategy) {
        String spec = "upgradeStrategy: " + strategy;

        assertThat(image(ran(spec, "otel/opentelemetry-collector-contrib:0.90.0"), CONTEXT))
                .isEqualTo("otel/opentelemetry-collector-contrib:0.90.0");
        assertThat(image(Demo.with(spec), CONTEXT)).isEqualTo(CONTEXT.settings().collectorImage());
    }

    @Test
    void automaticStrategyMigratesTheConfigurationAndSaysSo() {
        OpenTelemetryCollector resource = Demo.of("demo", "", LOGGING);

        assertThat(text(resource)).contains("debug:").doesNotContain("logging");
        assertThat(CollectorResources.resolve(resource, CONTEXT).findings()).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.path()).hasToString("spec.config.exporters.logging");
        });
    }

    @Test
    void manualStrategyLeavesItAndTellsTheError() {
        OpenTelemetryCollector resource = Demo.of("demo", "upgradeStrategy: manual", LOGGING);

        assertThat(CollectorResources.resolve(resource, CONTEXT).findings().errors())
                .extracting(Finding::path)
                .extracting(Object::toString)
                .containsExactly("spec.config.exporters.logging");
    }

    @Test
    void textThatNeedsNothingStaysAsItIs() {
        String odd = "# comment\n" + Demo.CONFIG.replace("receivers: [otlp]", "receivers:   [ otlp ]   # odd");
        OpenTelemetryCollector resource = Demo.of("demo", "image: otel/opentelemetry-collector-contrib:0.90.0", odd);

        assertThat(text(resource)).isEqualTo(odd);
    }

    @Test
    void treeAndTextOfOneConfigurationRenderAlike() {
        OpenTelemetryCollector text = Demo.of("demo", "", Demo.CONFIG);
        OpenTelemetryCollector tree = Demo.of("demo", "", Demo.CONFIG);
        tree.getSpec().setConfig(Yaml.tree(Demo.CONFIG));

        assertThat(Yaml.read(text(tree), Object.class)).isEqualTo(Yaml.read(text(text), Object.class));
    }

    @Test
    void configurationMustFitIntoAConfigMap() {
        String large = "# " + "x".repeat(EffectiveConfig.SIZE_LIMIT) + "\n" + Demo.CONFIG;

        assertThat(CollectorResources.resolve(Demo.of("demo", "", large), CONTEXT)
                        .findings()
                        .errors())
                .extracting(finding -> finding.rule().value())
                .containsExactly("collector.config-too-large");
    }

    @Test
    void missingConfigurationIsAnError() {
        OpenTelemetryCollector resource = Demo.with("");
        resource.getSpec().setConfig(null);

        assertThat(CollectorResources.resolve(resource, CONTEXT).findings().hasErrors())
                .isTrue();
    }

    @Test
    void autoscalersLowerBoundRaisesTheReplicas() {
        assertThat(replicas("replicas: 1\nautoscaler: {minReplicas: 3, maxReplicas: 5}", CONTEXT))
                .isEqualTo(3);
        assertThat(replicas("replicas: 4\nautoscaler: {minReplicas: 3, maxReplicas: 5}", CONTEXT))
                .isEqualTo(4);
        assertThat(replicas("", CONTEXT)).isEqualTo(1);
        assertThat(replicas("replicas: 4", CONTEXT.withReplicasOwnedElsewhere(true)))
                .isNull();
    }

    @Test
    void boundsOfADisruptionBudgetExcludeEachOther() {
        OpenTelemetryCollector resource = Demo.with("podDisruptionBudget: {minAvailable: 1, maxUnavailable: 1}");

        assertThat(CollectorResources.resolve(resource, CONTEXT).findings().errors())
                .extracting(Finding::path)
                .extracting(Object::toString)
                .containsExactly("spec.podDisruptionBudget");
    }

    private static OpenTelemetryCollector ran(String spec, String image) {
        OpenTelemetryCollector resource = Demo.with(spec);
        OpenTelemetryCollectorStatus status = new OpenTelemetryCollectorStatus();
        status.setImage(image);
        resource.setStatus(status);
        return resource;
    }

    private static String image(OpenTelemetryCollector resource, RenderContext context) {
        return deployment(resource, context)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0)
                .getImage();
    }

    private static Integer replicas(String spec, RenderContext context) {
        return deployment(Demo.with(spec), context).getSpec().getReplicas();
    }

    private static Deployment deployment(OpenTelemetryCollector resource, RenderContext context) {
        return Demo.render(resource, context).find(Deployment.class, "demo").orElseThrow();
    }

    private static String text(OpenTelemetryCollector resource) {
        return Demo.render(resource, CONTEXT)
                .find(ConfigMap.class, "demo-config")
                .orElseThrow()
                .getData()
                .get("collector.yaml");
    }
}
