package dev.otelop.resources.collector;

import dev.otelop.model.Naming;
import dev.otelop.resources.Capability;
import dev.otelop.resources.CollectorSettings;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scenario's {@code context.yaml}: what differs from the default facts. */
public record Facts(
        @Nullable String naming,
        @Nullable String collectorImage,
        @Nullable ResourceRequirements collectorDefaults,
        @Nullable Boolean hardenPods,
        @Nullable List<Capability> capabilities,
        @Nullable Boolean replicasOwnedElsewhere) {

    static RenderContext read(String yaml) {
        return Yaml.read(yaml, Facts.class).context();
    }

    private RenderContext context() {
        RenderContext defaults = RenderContext.defaults();
        return defaults.withNaming("upstream".equals(naming) ? Naming.upstream() : Naming.seed())
                .withSettings(settings(defaults.settings()))
                .withCapabilities(capabilities == null ? List.of() : capabilities)
                .withReplicasOwnedElsewhere(Boolean.TRUE.equals(replicasOwnedElsewhere));
    }

    private CollectorSettings settings(CollectorSettings shipped) {
        return shipped.withCollectorImage(collectorImage == null ? shipped.collectorImage() : collectorImage)
                .withCollectorDefaults(collectorDefaults == null ? shipped.collectorDefaults() : collectorDefaults)
                .withHardenPods(hardenPods == null || hardenPods);
    }
}
