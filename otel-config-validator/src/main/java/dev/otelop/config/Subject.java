package dev.otelop.config;

import dev.otelop.catalog.ComponentCatalog;
import dev.otelop.findings.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule looks at: a configuration, the collector it is meant for, and what is known about components.
 *
 * @param variableTexts the texts that may refer to the environment, expanded once for all rules about them
 * @param settings what is wrong with settings by their schemas, found once for all rules about them
 * @param index the components by type, and their settings by key
 * @param statements what is written in the transformation language
 * @param listeners the servers that the collector opens
 * @param extensionUses the settings that name extensions
 * @param endpoints where exporters of OTLP send to
 */
record Subject(
        CollectorConfig config,
        ValidationTarget target,
        ComponentCatalog catalog,
        List<VariableText> variableTexts,
        List<SettingsProblem> settings,
        ComponentIndex index,
        List<OttlText> statements,
        List<Listener.Open> listeners,
        List<ExtensionUse> extensionUses,
        List<ClientEndpoint> endpoints) {

    static Subject of(CollectorConfig config, ValidationTarget target, ComponentCatalog catalog) {
        ComponentIndex index = ComponentIndex.of(config);
        return new Subject(
                config,
                target,
                catalog,
                VariableText.in(config),
                Settings.problems(config, catalog),
                index,
                OttlText.in(index).toList(),
                Listener.in(config),
                ExtensionUse.in(config, index),
                ClientEndpoint.in(config, index));
    }

    /** The components of a kind and one of these types, without underscores, that the collector will start. */
    Stream<Component> started(ComponentKind kind, String... plainTypes) {
        return index.ofType(kind, plainTypes).filter(config::isUsed);
    }

    /** The severity of a fact about released collectors: other builds may add to what they accept. */
    Severity errorIfReleased() {
        return target.isReleased() ? Severity.ERROR : Severity.WARNING;
    }

    /** The severity of a fact about the one version whose catalogue this library has. */
    Severity errorIfCovered() {
        return target.schemasApply() ? Severity.ERROR : Severity.WARNING;
    }

    /** The severity of a fact that holds for released collectors from one version on, if the target is one of them. */
    Severity errorIfReleasedSince(Version version) {
        return target.isReleased() && target.isAtLeast(version) ? Severity.ERROR : Severity.WARNING;
    }
}
