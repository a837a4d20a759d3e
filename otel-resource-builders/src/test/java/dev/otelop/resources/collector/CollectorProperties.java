package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Outcome;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.resources.Capability;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.RenderContext;
import dev.otelop.testing.invariants.KubernetesInvariants;
import dev.otelop.testing.invariants.PodSecurity;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CollectorProperties {

    private static final RenderContext CONTEXT =
            RenderContext.defaults().withCapabilities(Set.of(Capability.CERT_MANAGER));

    @Provide
    Arbitrary<OpenTelemetryCollector> valid() {
        return SpecParts.valid();
    }

    @Provide
    Arbitrary<OpenTelemetryCollector> any() {
        return SpecParts.any();
    }

    @Property(tries = 60)
    void renderingTwiceIsEqual(@ForAll("valid") OpenTelemetryCollector resource) {
        assertThat(text(resource)).isEqualTo(text(resource));
    }

    @Property(tries = 300)
    void everyResourceIsRenderedOrRejected(@ForAll("any") OpenTelemetryCollector resource) {
        Outcome<CollectorPlan> outcome = CollectorResources.resolve(resource, CONTEXT);
        CollectorPlan plan = outcome.value();

        assertThat(plan == null).isEqualTo(outcome.findings().hasErrors());
        if (plan != null) {
            assertThat(CollectorResources.render(plan, CONTEXT).all()).isNotEmpty();
        }
    }

    @Property(tries = 60)
    void resolvingLeavesTheResourceAsItIs(@ForAll("any") OpenTelemetryCollector resource) {
        String before = Yaml.write(resource);

        CollectorResources.resolve(resource, CONTEXT);

        assertThat(Yaml.write(resource)).isEqualTo(before);
    }

    @Property(tries = 60)
    void objectsObeyTheRulesOfKubernetes(@ForAll("valid") OpenTelemetryCollector resource) {
        assertThat(KubernetesInvariants.violations(
                        Demo.render(resource, CONTEXT).all(), Demo.external(resource)))
                .isEmpty();
    }

    @Property(tries = 60)
    void nothingThatItsAuthorWroteIsLost(@ForAll("valid") OpenTelemetryCollector resource) {
        resource.getMetadata().setLabels(Map.of("team", "platform"));
        resource.getMetadata().setAnnotations(Map.of("example.org/owner", "platform"));
        Manifests objects = Demo.render(resource, CONTEXT);
        PodTemplateSpec pods = pods(objects);
        Container container = pods.getSpec().getContainers().get(0);
        OpenTelemetryCollectorSpec spec = resource.getSpec();

        assertThat(objects.all()).allSatisfy(object -> {
            assertThat(object.getMetadata().getLabels()).containsEntry("team", "platform");
            assertThat(object.getMetadata().getAnnotations()).containsEntry("example.org/owner", "platform");
        });
        assertThat(container.getEnv()).containsAll(spec.getEnv());
        assertThat(container.getEnvFrom()).containsAll(spec.getEnvFrom());
        assertThat(container.getVolumeMounts()).containsAll(spec.getVolumeMounts());
        assertThat(pods.getSpec().getVolumes()).containsAll(spec.getVolumes());
        assertThat(pods.getSpec().getInitContainers()).containsAll(spec.getInitContainers());
        assertThat(pods.getMetadata().getAnnotations()).containsAllEntriesOf(spec.getPodAnnotations());
        spec.getArgs().forEach((name, value) -> assertThat(container.getArgs()).contains("--" + name + "=" + value));
        spec.getPorts()
                .forEach(port -> assertThat(Yaml.write(objects.all())).contains("name: \"" + port.getName() + "\""));
    }

    @Property(tries = 60)
    void noVariableHasTwoValues(@ForAll("valid") OpenTelemetryCollector resource) {
        assertThat(pods(Demo.render(resource, CONTEXT))
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getEnv())
                .extracting(EnvVar::getName)
                .doesNotHaveDuplicates();
    }

    @Property(tries = 60)
    void orderOfMapsDoesNotMatter(@ForAll("valid") OpenTelemetryCollector resource) {
        String text = text(resource);

        resource.getSpec().setArgs(reversed(resource.getSpec().getArgs()));
        resource.getSpec().setPodAnnotations(reversed(resource.getSpec().getPodAnnotations()));

        assertThat(text(resource)).isEqualTo(text);
    }

    @Property(tries = 60)
    void podThatAsksForNothingSpecialIsRestricted(@ForAll("valid") OpenTelemetryCollector resource) {
        PodTemplateSpec pods = pods(Demo.render(resource, CONTEXT));
        boolean special = !new SecurityDefaults(resource.getSpec(), true).apply()
                || !resource.getSpec().getInitContainers().isEmpty();

        assertThat(special || PodSecurity.level(pods.getSpec()) == PodSecurity.RESTRICTED)
                .as("%s", PodSecurity.RESTRICTED.violations(pods.getSpec()))
                .isTrue();
    }

    private static String text(OpenTelemetryCollector resource) {
        return Yaml.write(Demo.render(resource, CONTEXT).all());
    }

    private static PodTemplateSpec pods(Manifests objects) {
        for (HasMetadata object : objects) {
            if (object instanceof Deployment deployment) {
                return deployment.getSpec().getTemplate();
            }
            if (object instanceof StatefulSet statefulSet) {
                return statefulSet.getSpec().getTemplate();
            }
            if (object instanceof DaemonSet daemonSet) {
                return daemonSet.getSpec().getTemplate();
            }
        }
        throw new AssertionError("no workload");
    }

    private static Map<String, String> reversed(Map<String, String> map) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(map.entrySet());
        Collections.reverse(entries);
        Map<String, String> reversed = new LinkedHashMap<>();
        entries.forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));
        return reversed;
    }
}
