package dev.otelop.config;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Brings configurations to the collector that will run them, where a release renamed or replaced something and nothing
 * is lost by following it. What cannot be followed without loss stays as it is, for the validator to judge.
 *
 * <p>Only the changed places are touched: comments, order and layout of a text stay. Migrating twice is migrating once.
 */
public final class ConfigMigrations {

    private ConfigMigrations() {}

    /** Changes nothing when the version of the target is not known. */
    public static Migration migrate(ConfigDocument document, ValidationTarget target) {
        CollectorConfig config = CollectorConfig.of(document);
        List<Finding> findings = new ArrayList<>();
        List<ConfigEdit> edits = new ArrayList<>();
        for (MigrationStep step : MigrationSteps.ALL) {
            for (Change change : target.isAtLeast(step.from()) ? step.plan().apply(config) : List.<Change>of()) {
                findings.add(step.finding(change));
                edits.addAll(change.edits());
            }
        }
        // Deepest first: every path is one of the original document, and a rename moves what lies below it.
        edits.sort(Comparator.comparing(edit -> -edit.path().segments().size()));
        return new Migration(document.edit(edits), Findings.of(findings));
    }
}
