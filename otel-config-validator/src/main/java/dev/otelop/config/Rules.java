package dev.otelop.config;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules of the validator. */
public final class Rules {

    private static final List<Rule> ALL = Stream.of(
                    AttributeActionRules.all(),
                    CompletenessRules.all(),
                    ComponentRules.all(),
                    ConnectorRules.all(),
                    ConsistencyRules.all(),
                    ContribRules.all(),
                    DeliveryRules.all(),
                    EndpointRules.all(),
                    EnvironmentRules.all(),
                    ExtensionRules.all(),
                    IdRules.all(),
                    KubernetesRules.all(),
                    ListenerRules.all(),
                    LogOperatorRules.all(),
                    OrderRules.all(),
                    OttlRules.all(),
                    PipelineRules.all(),
                    PlacementRules.all(),
                    PodRules.all(),
                    ReferenceRules.all(),
                    SamplingRules.all(),
                    ScrapeRules.all(),
                    SecrecyRules.all(),
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
