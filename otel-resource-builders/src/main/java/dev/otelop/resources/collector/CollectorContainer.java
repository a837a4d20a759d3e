package dev.otelop.resources.collector;

import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.parts.DefaultResources;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The container that runs the collector. */
final class CollectorContainer {

    static final String NAME = "otc-container";

    private static final String CONFIG_FILE = Storage.CONFIG_PATH + "/" + Storage.CONFIG_KEY;

    private CollectorContainer() {}

    static Container of(CollectorPlan plan, Storage storage, RenderContext context) {
        OpenTelemetryCollectorSpec spec = plan.spec();
        Container container = new ContainerBuilder()
                .withName(NAME)
                .withImage(plan.image())
                .withImagePullPolicy(spec.getImagePullPolicy())
                .withCommand(spec.getCommand())
                .withArgs(args(spec, CONFIG_FILE))
                .withEnv(CollectorEnvironment.of(spec, plan.config().config()))
                .withEnvFrom(spec.getEnvFrom())
                .withPorts(new Ports(spec.getPorts(), plan.config().ports().ports()).ofContainer())
                .withResources(DefaultResources.over(
                        spec.getResources(), context.settings().collectorDefaults()))
                .withVolumeMounts(storage.mounts())
                .withSecurityContext(new SecurityDefaults(spec, context.hardensPods()).ofContainer())
                .withLifecycle(spec.getLifecycle())
                .build();
        return probed(container, plan);
    }

    private static Container probed(Container container, CollectorPlan plan) {
        HealthCheck health = plan.config().health();
        if (health == null) {
            return container;
        }
        Probes probes = new Probes(health);
        OpenTelemetryCollectorSpec spec = plan.spec();
        return new ContainerBuilder(container)
                .withLivenessProbe(probes.liveness(spec.getLivenessProbe()))
                .withReadinessProbe(probes.readiness(spec.getReadinessProbe()))
                .withStartupProbe(probes.startup(spec.getStartupProbe()))
                .build();
    }

    /**
     * The author's arguments behind ours: a further {@code --config} is merged over the first by the collector.
     *
     * @param config where the collector finds its configuration
     */
    static List<String> args(OpenTelemetryCollectorSpec spec, String config) {
        List<String> args = new ArrayList<>();
        args.add("--config=" + config);
        new TreeMap<>(spec.getArgs()).forEach((name, value) -> args.add("--" + name + "=" + value));
        return args;
    }
}
