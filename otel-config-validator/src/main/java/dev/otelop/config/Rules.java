package dev.otelop.config;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules of the validator. */
public final class Rules {

    private static final List<Rule> ALL = Stream.of(
                    CompletenessRules.all(),
                    ComponentRules.all(),
                    ConnectorRules.all(),
                    ConsistencyRules.all(),
                    EnvironmentRules.all(),
                    IdRules.all(),
                    KubernetesRules.all(),
                    PipelineRules.all(),
                    ReferenceRules.all(),
                    SettingsRules.all(),
                    StructureRules.all(),
                    SyntaxRules.all(),
                    TelemetryRules.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Rule::id))
            .toList();

    private Rules() {}

    /** Every rule, sorted by id. */
    public static List<Rule> all() {
        return ALL;
    }
}
