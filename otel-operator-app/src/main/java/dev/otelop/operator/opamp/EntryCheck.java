package dev.otelop.operator.opamp;

import dev.otelop.config.ConfigDocument;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.findings.Severity;
import dev.otelop.model.ConfigSource;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.operator.platform.LenientSerialization;
import dev.otelop.resources.Capability;
import dev.otelop.resources.CollectorSettings;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.collector.CollectorPlan;
import dev.otelop.resources.collector.CollectorResources;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides whether one entry of an offer may be applied, by everything that the operator would ask too. */
final class EntryCheck {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath CONFIG = SPEC.key("config");
    private static final LenientSerialization SERIALIZATION = new LenientSerialization();

    private final Entry entry;
    private final @Nullable OpenTelemetryCollector existing;
    private final Plan.Grounds grounds;
    private final Consumer<Finding> findings;
    private boolean refused;

    /**
     * @param existing the collector as it is, null when it is not there
     */
    EntryCheck(
            Entry entry, @Nullable OpenTelemetryCollector existing, Plan.Grounds grounds, Consumer<Finding> findings) {
        this.entry = entry;
        this.existing = existing;
        this.grounds = grounds;
        this.findings = findings;
    }

    /** The change; null when it is refused, which is then an error. */
    @Nullable
    Change change() {
        OpenTelemetryCollector found = existing;
        Change change = found == null ? creation() : replacement(found);
        return refused ? null : change;
    }

    private @Nullable Change creation() {
        OpenTelemetryCollector resource = entry.resource();
        boolean allowed = grounds.policy().createsCollectors()
                && entry.collector().namespace().equals(grounds.namespace());
        if (resource == null || !allowed) {
            refuse(
                    "opamp.no-collector",
                    FieldPath.root(),
                    "there is no collector %s".formatted(entry.collector()),
                    "create it, or let the bridge create collectors of its own namespace with `createCollectors`");
            return null;
        }
        Map<String, String> labels =
                resource.getMetadata() == null ? null : resource.getMetadata().getLabels();
        if (!Consent.isManaged(labels, grounds.bridge())) {
            refuse(
                    "opamp.not-managed",
                    FieldPath.of("metadata", "labels"),
                    "a collector that this bridge creates has to say that it may change it",
                    "add the label `%s: \"true\"`".formatted(Consent.MANAGED_LABEL));
        }
        OpenTelemetryCollector named = copy(resource);
        named.setMetadata(new ObjectMetaBuilder()
                .withNamespace(entry.collector().namespace())
                .withName(entry.collector().name())
                .withLabels(labels)
                .withAnnotations(
                        named.getMetadata() == null ? null : named.getMetadata().getAnnotations())
                .build());
        named.setStatus(null);
        check(named, entry.config());
        return new Change.Creation(named);
    }

    private Change replacement(OpenTelemetryCollector found) {
        consent(found);
        OpenTelemetryCollector resource = entry.resource();
        if (resource != null) {
            onlyTheConfiguration(resource.getSpec(), found.getSpec());
        }
        ConfigSource config = inTheFormOf(found.getSpec().getConfig(), entry.config());
        OpenTelemetryCollector changed = copy(found);
        changed.getSpec().setConfig(config);
        check(changed, config);
        return new Change.Replacement(found, config);
    }

    private void consent(OpenTelemetryCollector found) {
        Consent consent = Consent.of(found, grounds.bridge(), grounds.policy());
        if (!consent.mayChange()) {
            refuse(
                    "opamp.not-managed",
                    FieldPath.root(),
                    consent.mayLook()
                            ? "the collector %s is reported only".formatted(entry.collector())
                            : "the collector %s did not opt in".formatted(entry.collector()),
                    "its author can set the label `%s: \"true\"`".formatted(Consent.MANAGED_LABEL)
                            + (consent.mayLook() ? " and remove `" + Consent.REPORTING_LABEL + "`" : ""));
        }
        if (found.isMarkedForDeletion()) {
            refuse("opamp.no-collector", FieldPath.root(), "the collector is being deleted", null);
        }
        if ("unmanaged".equals(found.getSpec().getManagementState())) {
            refuse(
                    "opamp.unmanaged-collector",
                    FieldPath.root(),
                    "the operator leaves the collector alone, so a configuration would have no effect",
                    "its author can set `managementState: managed`");
        }
    }

    /** A server that sends the whole resource back may change nothing else in it. */
    private void onlyTheConfiguration(OpenTelemetryCollectorSpec sent, OpenTelemetryCollectorSpec found) {
        Map<?, ?> now = SERIALIZATION.convertValue(found, Map.class);
        Map<?, ?> wanted = SERIALIZATION.convertValue(sent, Map.class);
        wanted.forEach((field, value) -> {
            if (!"config".equals(field) && !Objects.equals(value, now.get(field))) {
                refuse(
                        "opamp.only-config",
                        SPEC.key(String.valueOf(field)),
                        "a remote configuration changes `spec.config` alone",
                        "send the field as the bridge reports it, or leave it out");
            }
        });
    }

    /** What was text stays text and what was an object stays one, so that its author finds it as it was written. */
    private static ConfigSource inTheFormOf(@Nullable ConfigSource before, ConfigSource sent) {
        if (before == null || before.isText() == sent.isText()) {
            return sent;
        }
        ConfigDocument document = sent.document(CONFIG.toString());
        if (before.isText()) {
            return ConfigSource.text(document.text());
        }
        // What cannot be read as an object is refused below, for what is wrong with its text.
        Object tree = document.syntax().hasErrors() ? null : document.tree();
        return tree == null ? sent : new ConfigSource(tree);
    }

    private void check(OpenTelemetryCollector changed, ConfigSource config) {
        add(Findings.of(changed.readProblems()));
        Outcome<CollectorPlan> outcome = CollectorResources.resolve(changed, facts(changed));
        add(outcome.findings());
        ConfigDocument document = config.document(CONFIG.toString());
        add(grounds.policy().components().violations(document).below(CONFIG));
    }

    /**
     * The operator's own settings are not known here. The image it gave the collector is, in the status; and what the
     * cluster offers is nothing that a configuration could ask for.
     */
    private static RenderContext facts(OpenTelemetryCollector collector) {
        String image =
                collector.getStatus() == null ? null : collector.getStatus().getImage();
        CollectorSettings settings = CollectorSettings.shipped();
        return RenderContext.defaults()
                .withCapabilities(List.of(Capability.values()))
                .withSettings(image == null ? settings : settings.withCollectorImage(image));
    }

    private void add(Findings found) {
        refused |= found.hasErrors();
        found.forEach(findings);
    }

    private void refuse(String rule, FieldPath path, String message, @Nullable String help) {
        refused = true;
        findings.accept(Finding.of(rule, Severity.ERROR, path, message, help));
    }

    private static OpenTelemetryCollector copy(OpenTelemetryCollector collector) {
        OpenTelemetryCollector copy = SERIALIZATION.clone(collector);
        copy.readProblems(collector.readProblems());
        return copy;
    }
}
