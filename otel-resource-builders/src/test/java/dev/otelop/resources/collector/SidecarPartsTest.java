package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Outcome;
import dev.otelop.model.Naming;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.RenderContext;
import dev.otelop.testing.invariants.PodSecurity;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SidecarPartsTest {

    @Test
    void thePartsNameTheConfigMapThatIsRenderedBesideTheResource() {
        OpenTelemetryCollector collector = Demo.with("mode: sidecar");

        SidecarParts parts = parts(collector);

        ConfigMap rendered = (ConfigMap) Demo.render(collector).all().get(0);
        assertThat(parts.configMap()).isEqualTo(rendered.getMetadata().getName());
        assertThat(rendered.getData()).containsExactly(Map.entry(parts.configKey(), parts.configText()));
    }

    @Test
    void whereTheConfigurationIsRemainsToBeSaid() {
        SidecarParts parts = parts(Demo.with("mode: sidecar\nargs: {feature-gates: -x}"));

        assertThat(parts.container().getArgs()).containsExactly("--feature-gates=-x");
        assertThat(parts.container().getVolumeMounts()).isEmpty();
        assertThat(parts.volumes()).isEmpty();
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
                """));

        assertThat(parts.container().getImage()).isEqualTo("collector:1");
        assertThat(parts.initContainers()).extracting(Container::getName).containsExactly("prepare");
        assertThat(parts.volumes()).extracting(Volume::getName).containsExactly("otc-tls", "queue", "configmap-lookup");
        assertThat(parts.container().getVolumeMounts())
                .extracting(VolumeMount::getName)
                .containsExactly("otc-tls", "queue", "configmap-lookup");
    }

    @Test
    void onlyTheAuthorDecidesWhatASidecarTakesFromItsPod() {
        assertThat(parts(Demo.with("mode: sidecar")).container().getResources()).isNull();
        assertThat(parts(Demo.with("mode: sidecar\nresources: {limits: {cpu: 1}}"))
                        .container()
                        .getResources()
                        .getLimits())
                .containsOnlyKeys("cpu");
    }

    @Test
    void theRestrictedLevelAdmitsASidecarInAPodThatSaysNothing() {
        SidecarParts parts = parts(Demo.with("mode: sidecar"));

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

        assertThat(parts(collector).container().getName()).isEqualTo("otc-sidecar");
        assertThat(CollectorResources.sidecar(Demo.plan(collector, upstream), upstream))
                .hasValueSatisfying(
                        parts -> assertThat(parts.container().getName()).isEqualTo("otc-container"));
    }

    @Test
    void aCollectorWithPodsOfItsOwnIsNoSidecar() {
        CollectorPlan plan = Demo.plan(Demo.with("mode: daemonset"), RenderContext.defaults());

        assertThat(CollectorResources.sidecar(plan, RenderContext.defaults())).isEmpty();
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

    private static SidecarParts parts(OpenTelemetryCollector collector) {
        RenderContext context = RenderContext.defaults();
        return CollectorResources.sidecar(Demo.plan(collector, context), context)
                .orElseThrow();
    }
}
