package dev.otelop.config;

import dev.otelop.catalog.ComponentCatalog;
import dev.otelop.findings.Severity;
import java.util.List;

/**
 * What a rule looks at: a configuration, the collector it is meant for, and what is known about components.
 *
 * @param variableTexts the texts that may refer to the environment, expanded once for all rules about them
 * @param settings what is wrong with settings by their schemas, found once for all rules about them
 */
record Subject(
        CollectorConfig config,
        ValidationTarget target,
        ComponentCatalog catalog,
        List<VariableText> variableTexts,
        List<SettingsProblem> settings) {

    static Subject of(CollectorConfig config, ValidationTarget target, ComponentCatalog catalog) {
        return new Subject(config, target, catalog, VariableText.in(config), Settings.problems(config, catalog));
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
