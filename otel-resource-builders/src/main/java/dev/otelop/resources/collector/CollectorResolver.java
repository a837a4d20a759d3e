package dev.otelop.resources.collector;

import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.findings.Severity;
import dev.otelop.model.CollectorChecks;
import dev.otelop.model.ConfigSource;
import dev.otelop.model.Mode;
import dev.otelop.model.Normalized;
import dev.otelop.model.Normalizer;
import dev.otelop.model.UpgradeStrategy;
import dev.otelop.model.v1beta1.Autoscaler;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.resources.RenderContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes every decision about one custom resource, and finds everything that is wrong with it. */
record CollectorResolver(OpenTelemetryCollector resource, RenderContext context) {

    /** With the value {@code warn}, errors in the configuration are warnings: its author knows better. */
    private static final String VALIDATION = "otelop.dev/validation";

    static Outcome<CollectorPlan> resolve(OpenTelemetryCollector written, RenderContext context) {
        Normalized normalized = Normalizer.normalize(written);
        Findings found = normalized.findings().and(CollectorChecks.check(normalized.resource()));
        return new CollectorResolver(normalized.resource(), context).resolve(found);
    }

    private Outcome<CollectorPlan> resolve(Findings found) {
        OpenTelemetryCollectorSpec spec = resource.getSpec();
        Optional<Mode> mode = Mode.parse(spec.getMode());
        boolean sidecar = mode.filter(Mode.SIDECAR::equals).isPresent();
        ValidationTarget target =
                ValidationTarget.ofImage(image()).withKubernetes(PodFacts.of(mode.orElse(null), spec));
        Variables variables = Variables.of(spec);
        ConfigResolver.Resolved config =
                new ConfigResolver(target, spec, variables, sidecar, migrates()).resolve(source(spec));
        Findings all = found.and(isEmpty(spec) ? Findings.none() : muted(config.findings()))
                .and(UnservedFields.in(spec))
                .and(Scaling.contradictions(spec))
                .and(sidecar ? SidecarRenderer.limits(spec) : aroundPods());
        if (all.hasErrors()) {
            return Outcome.rejected(all);
        }
        Workload workload = Workload.of(mode.orElseThrow(), spec, replicas(spec));
        return Outcome.of(
                new CollectorPlan(resource, workload, image(), target, config.config(), all, selector()), all);
    }

    private String selector() {
        return context.naming().selectorLabels(resource).entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
    }

    /** The author's image; with the manual strategy the one that ran so far; else the operator's setting. */
    private String image() {
        String written = resource.getSpec().getImage();
        if (written != null && !written.isEmpty()) {
            return written;
        }
        String running =
                resource.getStatus() == null ? null : resource.getStatus().getImage();
        boolean pinned = running != null && !running.isEmpty() && !migrates();
        return pinned && running != null ? running : context.settings().collectorImage();
    }

    private boolean migrates() {
        return UpgradeStrategy.parse(resource.getSpec().getUpgradeStrategy())
                .filter(UpgradeStrategy.AUTOMATIC::equals)
                .isPresent();
    }

    private Findings aroundPods() {
        Optional<Finding> unissued = Tls.of(resource, context.naming()).flatMap(tls -> tls.unissued(context));
        return Findings.of(unissued.stream().toList()).and(unvalidated());
    }

    private Findings unvalidated() {
        if (!resource.getSpec().getArgs().containsKey("config")) {
            return Findings.none();
        }
        return Findings.of(Finding.of(
                "collector.second-config",
                Severity.WARNING,
                FieldPath.of("spec", "args", "config"),
                "the collector merges this over `spec.config`, and nobody has validated the result",
                "write everything into `spec.config`"));
    }

    private Findings muted(Findings config) {
        @Nullable Map<String, String> annotations = resource.getMetadata().getAnnotations();
        boolean warn = annotations != null && "warn".equals(annotations.get(VALIDATION));
        return warn ? config.map(CollectorResolver::asWarning) : config;
    }

    private static Finding asWarning(Finding finding) {
        return finding.isError() ? finding.withSeverity(Severity.WARNING) : finding;
    }

    /** Nothing to look at: the checks of the resource have said so, and once is enough. */
    private static boolean isEmpty(OpenTelemetryCollectorSpec spec) {
        return spec.getConfig() == null || spec.getConfig().isEmpty();
    }

    /** An absent configuration is somebody else's finding; here it is an empty one. */
    private static ConfigSource source(OpenTelemetryCollectorSpec spec) {
        ConfigSource written = spec.getConfig();
        return written == null ? ConfigSource.text("") : written;
    }

    private @Nullable Integer replicas(OpenTelemetryCollectorSpec spec) {
        if (context.replicasOwnedElsewhere()) {
            return null;
        }
        int written = spec.getReplicas() == null ? 1 : spec.getReplicas();
        Autoscaler scaler = spec.getAutoscaler();
        Integer least = scaler == null ? null : scaler.getMinReplicas();
        return least == null ? written : Math.max(least, written);
    }
}
