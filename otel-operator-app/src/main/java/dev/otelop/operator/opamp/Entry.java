package dev.otelop.operator.opamp;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigScalar;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import dev.otelop.model.ConfigSource;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.platform.LenientSerialization;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One key of an offer, read.
 *
 * @param config the configuration that the collector shall have
 * @param resource the whole resource, null when the server sent the configuration alone
 */
record Entry(
        CollectorName collector,
        ConfigSource config,
        @Nullable OpenTelemetryCollector resource) {

    /** The key of the only collector of a bridge, whose text is its configuration. */
    static final String COLLECTOR_YAML = "collector.yaml";

    private static final Set<String> VERSIONS = Set.of("opentelemetry.io/v1alpha1", "opentelemetry.io/v1beta1");
    /** What fits into a resource, with room for the rest of it. */
    private static final int LIMIT = 1 << 20;

    private static final LenientSerialization SERIALIZATION = new LenientSerialization();

    /** The collector that a key stands for. */
    static Optional<CollectorName> collector(String key, Plan.Grounds grounds) {
        return isConfiguration(key, grounds) ? Optional.ofNullable(grounds.only()) : CollectorName.parse(key);
    }

    /** Reads a key; null when that cannot be, which is then an error. */
    static @Nullable Entry read(String key, String body, Plan.Grounds grounds, Consumer<Finding> findings) {
        CollectorName collector = collector(key, grounds).orElse(null);
        if (collector == null) {
            findings.accept(error(
                    "opamp.malformed-key",
                    "`%s` names no collector".formatted(key),
                    "the key is `namespace/name`"
                            + (grounds.only() == null ? "" : ", or `" + COLLECTOR_YAML + "` for " + grounds.only())));
            return null;
        }
        if (body.isBlank() || body.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            findings.accept(error(
                    body.isBlank() ? "opamp.empty-config" : "opamp.too-large",
                    body.isBlank() ? "the text is empty" : "the text is larger than 1 MiB",
                    body.isBlank() ? "leave the key out if there is nothing to change" : "divide the pipelines"));
            return null;
        }
        return isConfiguration(key, grounds)
                ? new Entry(collector, ConfigSource.text(body), null)
                : resource(collector, ConfigDocument.parse(body, key), findings);
    }

    private static boolean isConfiguration(String key, Plan.Grounds grounds) {
        return grounds.only() != null && (key.isEmpty() || key.equals(COLLECTOR_YAML));
    }

    private static @Nullable Entry resource(
            CollectorName collector, ConfigDocument document, Consumer<Finding> findings) {
        document.syntax().forEach(findings);
        if (document.syntax().hasErrors()) {
            return null;
        }
        if (!(document.root().orElse(null) instanceof ConfigMapping root)
                || !text(root, "kind").equals("OpenTelemetryCollector")
                || !VERSIONS.contains(text(root, "apiVersion"))) {
            findings.accept(error(
                    "opamp.no-collector",
                    "the text is no OpenTelemetryCollector",
                    "send the whole resource, as the bridge reports it"));
            return null;
        }
        OpenTelemetryCollector resource = SERIALIZATION.read(root.tree(), OpenTelemetryCollector.class);
        resource.readProblems().forEach(findings);
        String name =
                resource.getMetadata() == null ? null : resource.getMetadata().getName();
        String namespace =
                resource.getMetadata() == null ? null : resource.getMetadata().getNamespace();
        if (name != null && !name.equals(collector.name())
                || namespace != null && !namespace.equals(collector.namespace())) {
            findings.accept(
                    error("opamp.other-name", "the resource is not called as its key says", "make both the same"));
        }
        ConfigSource config = resource.getSpec().getConfig();
        if (config == null) {
            findings.accept(Finding.of(
                    "opamp.empty-config",
                    Severity.ERROR,
                    FieldPath.of("spec", "config"),
                    "the resource has no configuration",
                    "leave the key out if there is nothing to change"));
            return null;
        }
        return new Entry(collector, config, resource);
    }

    private static String text(ConfigMapping root, String key) {
        return root.get(key) instanceof ConfigScalar scalar ? scalar.text() : "";
    }

    private static Finding error(String rule, String message, String help) {
        return Finding.of(rule, Severity.ERROR, FieldPath.root(), message, help);
    }
}
