package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Outcome;
import dev.otelop.model.Naming;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.RenderContext;
import dev.otelop.testing.invariants.PodSecurity;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidecarPartsTest {

    private static final String HERE = "observability";
    private static final String ELSEWHERE = "shop";

    @Test
    void besideItsCollectorASidecarMountsTheConfigMapThatIsRendered() {
        OpenTelemetryCollector collector = Demo.with("mode: sidecar");

        SidecarParts parts = parts(collector, HERE);

        assertThat(parts.volumes()).singleElement().satisfies(volume -> {
            assertThat(volume.getName()).isEqualTo("otc-config");
            assertThat(volume.getConfigMap().getName())
                    .isEqualTo(Demo.render(collector).all().get(0).getMetadata().getName());
        });
        assertThat(parts.container().getArgs()).containsExactly("--config=/conf/collector.yaml");
        assertThat(parts.container().getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .containsExactly("/conf");
        assertThat(parts.container().getEnv()).extracting(EnvVar::getName).doesNotContain("OTEL_CONFIG");
    }

    @Test
    void inAnotherNamespaceASidecarCarriesItsConfigurationAlong() {
        SidecarParts parts = parts(Demo.with("mode: sidecar\nargs: {feature-gates: -x}"), ELSEWHERE);

        assertThat(parts.volumes()).isEmpty();
        assertThat(parts.container().getVolumeMounts()).isEmpty();
        assertThat(parts.container().getArgs()).containsExactly("--config=env:OTEL_CONFIG", "--feature-gates=-x");
        assertThat(config(parts.container())).contains("receivers:").contains("endpoint: https://backend:4317");
    }

    /** What the kubelet makes of the right column is the left one. */
    @ParameterizedTest
    @CsvSource({
        "${env:HOST}, ${env:HOST}",
        "$$HOME, $$$HOME",
        "$(HOME), $$(HOME)",
        "$$(HOME), $$$$(HOME)",
        "$$$x, $$$$$x",
        "cost in $, cost in $"
    })
    void theKubeletHandsEveryDollarOfTheConfigurationOn(String written, String inThePod) {
        String config = Demo.CONFIG + "# " + written + "\n";

        SidecarParts parts = parts(Demo.of("demo", "mode: sidecar", config), ELSEWHERE);

        assertThat(config(parts.container())).contains("# " + inThePod + "\n");
    }

    @Test
    void theSidecarGetsWhatItsAuthorWroteForContainerAndVolumes() {
        SidecarParts parts = parts(Demo.with("""
                mode: sidecar
                image: collector:1
                initContainers: [{name: prepare, image: 'busybox:1'}]
                volumes: [{name: queue, emptyDir: {}}]
                volumeMounts: [{name: queue, mountPath: /queue}]
                configmaps: [{name: lookup, mountpath: tables}]
                tls: {secretName: pair}
                """), HERE);

        assertThat(parts.container().getImage()).isEqualTo("collector:1");
        assertThat(parts.initContainers()).extracting(Container::getName).containsExactly("prepare");
        assertThat(parts.volumes())
                .extracting(Volume::getName)
                .containsExactly("otc-config", "otc-tls", "queue", "configmap-lookup");
        assertThat(parts.container().getVolumeMounts())
                .extracting(VolumeMount::getName)
                .containsExactly("otc-config", "otc-tls", "queue", "configmap-lookup");
    }

    @Test
    void onlyTheAuthorDecidesWhatASidecarTakesFromItsPod() {
        assertThat(parts(Demo.with("mode: sidecar"), HERE).container().getResources())
                .isNull();
        assertThat(parts(Demo.with("mode: sidecar\nresources: {limits: {cpu: 1}}"), HERE)
                        .container()
                        .getResources()
                        .getLimits())
                .containsOnlyKeys("cpu");
    }

    @Test
    void theRestrictedLevelAdmitsASidecarInAPodThatSaysNothing() {
        SidecarParts parts = parts(Demo.with("mode: sidecar"), HERE);

        assertThat(PodSecurity.level(new PodSpecBuilder()
                        .withContainers(parts.container())
                        .withVolumes(parts.volumes())
                        .build()))
                .isEqualTo(PodSecurity.RESTRICTED);
    }

    @Test
    void theNameTellsWhoseNamingItIs() {
        OpenTelemetryCollector collector = Demo.with("mode: sidecar");
        RenderContext upstream = RenderContext.defaults().withNaming(Naming.upstream());

        assertThat(parts(collector, HERE).container().getName()).isEqualTo("otc-sidecar");
        assertThat(CollectorResources.sidecar(Demo.plan(collector, upstream), upstream, HERE))
                .hasValueSatisfying(
                        parts -> assertThat(parts.container().getName()).isEqualTo("otc-container"));
    }

    @Test
    void aCollectorWithPodsOfItsOwnIsNoSidecar() {
        CollectorPlan plan = Demo.plan(Demo.with("mode: daemonset"), RenderContext.defaults());

        assertThat(CollectorResources.sidecar(plan, RenderContext.defaults(), HERE))
                .isEmpty();
    }

    @Test
    void anAuthorWhoWantsACertificateIssuedIsTold() {
        Outcome<CollectorPlan> outcome = CollectorResources.resolve(
                Demo.with("mode: sidecar\ntls: {issuerRef: {name: ours}}"), RenderContext.defaults());

        assertThat(outcome.findings().all())
                .anySatisfy(finding ->
                        assertThat(finding.rule().value()).isEqualTo("collector.sidecar-without-certificate"));
    }

    @Test
    void aVolumeOfTheAuthorCannotTakeThePlaceOfTheConfiguration() {
        Outcome<CollectorPlan> outcome = CollectorResources.resolve(
                Demo.with("mode: sidecar\nvolumes: [{name: otc-config, emptyDir: {}}]"), RenderContext.defaults());

        assertThat(outcome.findings().hasErrors()).isTrue();
    }

    private static SidecarParts parts(OpenTelemetryCollector collector, String podNamespace) {
        RenderContext context = RenderContext.defaults();
        return CollectorResources.sidecar(Demo.plan(collector, context), context, podNamespace)
                .orElseThrow();
    }

    private static String config(Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals("OTEL_CONFIG"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
