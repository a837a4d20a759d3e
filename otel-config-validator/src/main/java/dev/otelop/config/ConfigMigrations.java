package dev.otelop.config;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings configurations to the collector that will run them, where a release renamed or replaced something and nothing
 * is lost by following it. What cannot be followed without loss stays as it is, for the validator to judge.
 *
 * <p>Only the changed places are touched: comments, order and layout of a text stay. Migrating twice is migrating once.
 */
public final class ConfigMigrations {

    private ConfigMigrations() {}

    /**
     * Makes the changes without which the collector would refuse the configuration or act differently. Changes nothing
     * when the version of the target is not known.
     */
    public static Migration migrate(ConfigDocument document, ValidationTarget target) {
        return migrate(document, target, MigrationSteps.ALL);
    }

    /**
     * Makes the same changes, and besides replaces the old names that the collector still accepts and warns about. The
     * collector's own telemetry shows components under their new names then.
     */
    public static Migration modernize(ConfigDocument document, ValidationTarget target) {
        Stream<MigrationStep> steps = Stream.concat(MigrationSteps.ALL.stream(), MigrationSteps.ADVISED.stream());
        return migrate(document, target, steps.toList());
    }

    private static Migration migrate(ConfigDocument document, ValidationTarget target, List<MigrationStep> steps) {
        CollectorConfig config = CollectorConfig.of(document);
        List<Finding> findings = new ArrayList<>();
        List<ConfigEdit> edits = new ArrayList<>();
        for (MigrationStep step : steps) {
            for (Change change : target.isAtLeast(step.from()) ? step.plan(config, target) : List.<Change>of()) {
                findings.add(step.finding(change));
                edits.addAll(change.edits());
            }
        }
        // Deepest first: every path is one of the original document, and a rename moves what lies below it.
        edits.sort(Comparator.comparing(edit -> -edit.path().segments().size()));
        return new Migration(document.edit(edits), edits, Findings.of(findings));
    }
}
