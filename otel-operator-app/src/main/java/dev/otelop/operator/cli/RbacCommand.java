package dev.otelop.operator.cli;

import dev.otelop.model.Labels;
import dev.otelop.operator.rights.Feature;
import dev.otelop.operator.rights.Installation;
import dev.otelop.operator.rights.Roles;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code otelop rbac}. */
@Command(
        name = "rbac",
        description = {
            "Print the roles that the operator needs, and their bindings, ready for `kubectl apply -f -`.",
            "They are the chart's roles: what the operator does, and nothing it does not."
        })
final class RbacCommand implements Callable<Integer> {

    @Option(
            names = {"-n", "--namespace", "--watch-namespace"},
            paramLabel = "NAME",
            split = ",",
            converter = OptionValues.NamespaceName.class,
            description = "For an operator that watches only this namespace; may be repeated (default: all).")
    private List<String> watched = List.of();

    @Option(
            names = "--operator-namespace",
            paramLabel = "NAME",
            defaultValue = "opentelemetry-operator-system",
            converter = OptionValues.NamespaceName.class,
            description = "Where the operator runs (default: ${DEFAULT-VALUE}).")
    private String namespace = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = Labels.OPERATOR,
            converter = OptionValues.NamespaceName.class,
            description = "What its objects are named after (default: ${DEFAULT-VALUE}).")
    private String name = "";

    @Option(
            names = "--without",
            paramLabel = "FEATURE",
            split = ",",
            converter = FeatureLabel.class,
            description = {
                "For an operator that does not do this: bridges, certificate, injection, leader-election,",
                "webhooks; may be repeated."
            })
    private List<Feature> without = List.of();

    @Option(
            names = "--outside",
            description = "For an operator outside the cluster, which registers its webhooks itself (--webhook-url).")
    private boolean outside;

    private final Terminal terminal;

    RbacCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Installation installation = new Installation(name, namespace, new TreeSet<>(watched), features());
        terminal.out().print(ObjectFormat.YAML.print(Roles.of(installation, Roles.account(installation))));
        return ExitCode.OK;
    }

    private Set<Feature> features() {
        Set<Feature> features = EnumSet.copyOf(Feature.inCluster());
        if (outside) {
            features.add(Feature.REGISTRATION);
            features.removeAll(Set.of(Feature.CERTIFICATE, Feature.WEBHOOKS));
        }
        without.forEach(features::remove);
        return features;
    }
}
