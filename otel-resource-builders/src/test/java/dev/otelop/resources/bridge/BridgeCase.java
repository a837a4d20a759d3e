package dev.otelop.resources.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Outcome;
import dev.otelop.model.Naming;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.RenderContext;
import dev.otelop.testing.scenario.Scenario;
import dev.otelop.testing.scenario.Scenarios;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A bridge and the facts it is rendered with. */
record BridgeCase(OpAMPBridge resource, RenderContext context) {

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    static Scenarios scenarios() {
        return Scenarios.group("bridge").withInputs("in.yaml", "context.yaml");
    }

    static BridgeCase of(Scenario scenario) {
        Map<?, ?> facts =
                SERIALIZATION.unmarshal(scenario.optionalInput("context.yaml").orElse("{}"), Map.class);
        RenderContext defaults = RenderContext.defaults();
        return new BridgeCase(
                bridge(scenario.input("in.yaml")),
                "upstream".equals(facts.get("naming")) ? defaults.withNaming(Naming.upstream()) : defaults);
    }

    /** A bridge called {@code demo} with these lines of its spec. */
    static OpAMPBridge with(String spec) {
        return bridge("""
                apiVersion: opentelemetry.io/v1alpha1
                kind: OpAMPBridge
                metadata:
                  name: demo
                  namespace: observability
                  generation: 7
                  uid: 00000000-0000-0000-0000-000000000001
                spec:
                  endpoint: wss://opamp.example.com/v1/opamp
                  capabilities: [AcceptsRemoteConfig, AcceptsRestartCommand]
                %s""".formatted(spec.indent(2)));
    }

    static OpAMPBridge bridge(String yaml) {
        return SERIALIZATION.convertValue(SERIALIZATION.unmarshal(yaml, Object.class), OpAMPBridge.class);
    }

    static BridgePlan plan(OpAMPBridge resource, RenderContext context) {
        Outcome<BridgePlan> outcome = BridgeResources.resolve(resource, context);
        BridgePlan plan = outcome.value();
        assertThat(plan).as("findings: %s", outcome.findings()).isNotNull();
        return plan;
    }

    static Manifests render(OpAMPBridge resource) {
        RenderContext context = RenderContext.defaults();
        return BridgeResources.render(plan(resource, context), context);
    }

    /** None for a resource that is rejected. */
    Manifests objects() {
        BridgePlan plan = BridgeResources.resolve(resource, context).value();
        return plan == null ? new Manifests(List.of()) : BridgeResources.render(plan, context);
    }

    /** What the objects rely on and the author brings. */
    List<String> external() {
        List<String> external = new ArrayList<>();
        Optional.ofNullable(resource.getSpec().getServiceAccount())
                .ifPresent(account -> external.add("ServiceAccount/" + account));
        return external;
    }

    static String write(Object object) {
        return SERIALIZATION.asYaml(object);
    }

    static String write(Manifests objects) {
        return objects.all().stream().map(BridgeCase::write).collect(Collectors.joining());
    }
}
