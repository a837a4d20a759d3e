package dev.otelop.resources.collector;

import dev.otelop.config.CollectorConfig;
import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigEdit;
import dev.otelop.config.ConfigMigrations;
import dev.otelop.config.ConfigValidator;
import dev.otelop.config.Migration;
import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.model.ConfigSource;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From what the author wrote to what will run: migrated to the collector's version if that is wanted, validated for it,
 * reachable where its defaults are not, and able to write where it stores. A text that needs none of this stays as it is, byte for byte.
 *
 * @param migrate whether the operator may adapt the configuration to the collector's version
 */
record ConfigResolver(
        ValidationTarget target,
        OpenTelemetryCollectorSpec spec,
        Variables variables,
        boolean sidecar,
        boolean migrate) {

    private static final FieldPath PATH = FieldPath.of("spec", "config");

    /** The configuration to run and what was found; paths count from the resource's root. */
    record Resolved(EffectiveConfig config, Findings findings) {}

    Resolved resolve(ConfigSource source) {
        ConfigDocument written = source.document(PATH.toString());
        Migration migration = migrate ? ConfigMigrations.migrate(written, target) : Migration.none(written);
        Findings validated = ConfigValidator.standard().validate(migration.document(), target);
        Findings findings = migration.findings().and(validated);
        if (written.syntax().hasErrors()) {
            return new Resolved(EffectiveConfig.of(written, target, variables), findings.below(PATH));
        }
        return finish(migration.document(), findings);
    }

    private Resolved finish(ConfigDocument document, Findings findings) {
        CollectorConfig written = CollectorConfig.of(document);
        EndpointDefaults defaults = new EndpointDefaults(target, sidecar);
        List<Server> silent =
                Server.of(written).stream().filter(defaults::apply).toList();
        // A sidecar's volumes are those of a pod that is not ours.
        List<FileStorage> storages = sidecar ? List.of() : FileStorage.in(spec, written, variables);
        List<ConfigEdit> edits = new ArrayList<>();
        MetricsServer.reachable(document, target).ifPresent(edits::add);
        silent.forEach(server -> edits.add(defaults.edit(server)));
        storages.forEach(storage -> storage.edit(target).ifPresent(edits::add));
        ConfigDocument reachable = edits.isEmpty() ? document : document.edit(edits);
        EffectiveConfig config = EffectiveConfig.of(reachable, target, variables);
        Findings added = Findings.of(Stream.concat(
                        silent.stream().map(defaults::finding),
                        storages.stream().flatMap(storage -> storage.finding(target).stream()))
                .toList());
        return new Resolved(
                config,
                EndpointDefaults.without(findings, silent)
                        .and(added)
                        .and(config.ports().findings())
                        .and(advice(config))
                        .below(PATH));
    }

    private Findings advice(EffectiveConfig config) {
        @Nullable Finding probes = sidecar ? null : HealthCheck.missing(config.servers(), variables);
        return Findings.of(Optional.ofNullable(probes).stream().toList()).and(tooLarge(config));
    }

    private static Findings tooLarge(EffectiveConfig config) {
        if (config.size() <= EffectiveConfig.SIZE_LIMIT) {
            return Findings.none();
        }
        return Findings.of(Finding.of(
                "collector.config-too-large",
                Severity.ERROR,
                FieldPath.root(),
                "the configuration has %d bytes, and a ConfigMap holds at most %d"
                        .formatted(config.size(), EffectiveConfig.SIZE_LIMIT),
                "move parts of it to files in a volume and refer to them as `${file:…}`"));
    }
}
