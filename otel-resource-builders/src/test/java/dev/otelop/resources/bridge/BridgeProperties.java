package dev.otelop.resources.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Outcome;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.model.v1alpha1.OpAMPBridgeSpec;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.RenderContext;
import dev.otelop.testing.invariants.KubernetesInvariants;
import dev.otelop.testing.invariants.PodSecurity;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BridgeProperties {

    private static final RenderContext CONTEXT = RenderContext.defaults();

    private static final List<String> RIGHT = List.of(
            "headers: {Authorization: s3cr3t-of-server, X-Scope: shop}",
            "headersFrom: [{name: X-Token, prefix: 'Bearer ', secretKeyRef: {name: tokens, key: opamp}}]",
            "proxy: {url: 'http://proxy:3128', headers: {Proxy-Authorization: s3cr3t-of-proxy}}",
            "tls: {caSecret: ca, certificateSecret: client}",
            "componentsAllowed: {receivers: [otlp], exporters: [debug, otlp]}",
            "description: {non_identifying_attributes: {team: platform, env: test}}",
            "env: [{name: OPAMP_ENDPOINT, value: 'ws://other'}, {name: POD_NAME, value: me}]",
            "envFrom: [{secretRef: {name: more}}]",
            "volumes: [{name: data, emptyDir: {}}]\nvolumeMounts: [{name: data, mountPath: /data}]",
            "ports: [{name: extra, port: 9000}]",
            "replicas: 0",
            "serviceAccount: existing",
            "podAnnotations: {a: b}",
            "nodeSelector: {disk: ssd}",
            "resources: {limits: {memory: 1Gi}}",
            "hostNetwork: true",
            "priorityClassName: high");

    private static final List<String> WRONG = List.of(
            "headers: {'': x}",
            "headersFrom: [{}, null]",
            "proxy: {url: '::'}",
            "tls: {insecure: true}",
            "componentsAllowed: {things: null}",
            "description: {}",
            "env: [{name: ''}, null]",
            "volumes: [null]",
            "ports: [{name: healthz, port: 70000}, null]",
            "replicas: 9",
            "image: ''");

    @Provide
    Arbitrary<OpAMPBridge> valid() {
        return bridges(RIGHT);
    }

    @Provide
    Arbitrary<OpAMPBridge> any() {
        List<String> all = new ArrayList<>(RIGHT);
        all.addAll(WRONG);
        return bridges(all);
    }

    @Property(tries = 60)
    void renderingTwiceIsEqual(@ForAll("valid") OpAMPBridge resource) {
        assertThat(text(resource)).isEqualTo(text(resource));
    }

    @Property(tries = 200)
    void everyResourceIsRenderedOrRejected(@ForAll("any") OpAMPBridge resource) {
        Outcome<BridgePlan> outcome = BridgeResources.resolve(resource, CONTEXT);
        BridgePlan plan = outcome.value();

        assertThat(plan == null).isEqualTo(outcome.findings().hasErrors());
        if (plan != null) {
            assertThat(BridgeResources.render(plan, CONTEXT).all()).isNotEmpty();
        }
    }

    @Property(tries = 60)
    void resolvingLeavesTheResourceAsItIs(@ForAll("any") OpAMPBridge resource) {
        String before = BridgeCase.write(resource);

        BridgeResources.resolve(resource, CONTEXT);

        assertThat(BridgeCase.write(resource)).isEqualTo(before);
    }

    @Property(tries = 60)
    void objectsObeyTheRulesOfKubernetes(@ForAll("valid") OpAMPBridge resource) {
        BridgeCase input = new BridgeCase(resource, CONTEXT);

        assertThat(KubernetesInvariants.violations(input.objects().all(), input.external()))
                .isEmpty();
    }

    @Property(tries = 60)
    void valuesOfHeadersStandInNoConfigMapAndNoPod(@ForAll("valid") OpAMPBridge resource) {
        Manifests objects = BridgeCase.render(resource);

        assertThat(BridgeCase.write(objects.of(ConfigMap.class))).doesNotContain("s3cr3t");
        assertThat(BridgeCase.write(objects.of(Deployment.class))).doesNotContain("s3cr3t");
    }

    @Property(tries = 60)
    void nothingThatItsAuthorWroteIsLost(@ForAll("valid") OpAMPBridge resource) {
        Manifests objects = BridgeCase.render(resource);
        PodTemplateSpec pods = pods(objects);
        Container container = pods.getSpec().getContainers().get(0);
        OpAMPBridgeSpec spec = resource.getSpec();

        assertThat(container.getEnv()).containsAll(spec.getEnv());
        assertThat(container.getEnv()).extracting(EnvVar::getName).doesNotHaveDuplicates();
        assertThat(container.getEnvFrom()).containsAll(spec.getEnvFrom());
        assertThat(container.getVolumeMounts()).containsAll(spec.getVolumeMounts());
        assertThat(pods.getSpec().getVolumes()).containsAll(spec.getVolumes());
        assertThat(pods.getSpec().getNodeSelector()).isEqualTo(spec.getNodeSelector());
        assertThat(pods.getMetadata().getAnnotations()).containsAllEntriesOf(spec.getPodAnnotations());
        assertThat(objects.of(Service.class).get(0).getSpec().getPorts()).containsAll(spec.getPorts());
    }

    @Property(tries = 60)
    void podThatAsksForNothingSpecialIsRestricted(@ForAll("valid") OpAMPBridge resource) {
        PodTemplateSpec pods = pods(BridgeCase.render(resource));

        assertThat(Boolean.TRUE.equals(resource.getSpec().getHostNetwork())
                        || PodSecurity.level(pods.getSpec()) == PodSecurity.RESTRICTED)
                .as("%s", PodSecurity.RESTRICTED.violations(pods.getSpec()))
                .isTrue();
    }

    private static Arbitrary<OpAMPBridge> bridges(List<String> parts) {
        Arbitrary<Set<String>> chosen = Arbitraries.of(parts).set().ofMaxSize(6);
        return chosen.map(lines -> {
            List<String> distinct = new ArrayList<>();
            Set<String> keys = new java.util.TreeSet<>();
            lines.stream()
                    .sorted(Collections.reverseOrder())
                    .filter(line -> keys.add(line.substring(0, line.indexOf(':'))))
                    .forEach(distinct::add);
            return BridgeCase.with(String.join("\n", distinct));
        });
    }

    private static String text(OpAMPBridge resource) {
        return BridgeCase.write(BridgeCase.render(resource));
    }

    private static PodTemplateSpec pods(Manifests objects) {
        return objects.of(Deployment.class).get(0).getSpec().getTemplate();
    }
}
