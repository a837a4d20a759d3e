package dev.otelop.operator.rights;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The roles of an installation and their bindings, as the chart makes them: first what holds in the cluster, then what
 * holds in watched namespaces, by name, then what holds in the operator's own. An operator of some namespaces needs no
 * ClusterRole, unless it serves webhooks: their registration belongs to no namespace.
 */
public final class Roles {

    private final Installation installation;

    private Roles(Installation installation) {
        this.installation = installation;
    }

    /** Each role followed by the binding that gives it to {@code subject}. */
    public static List<HasMetadata> of(Installation installation, Subject subject) {
        return new Roles(installation)
                .grants()
                .filter(grant -> !grant.rules().isEmpty())
                .flatMap(grant -> grant.to(subject).stream())
                .toList();
    }

    /** The account that the chart makes for the operator. */
    public static Subject account(Installation installation) {
        return new Subject("", "ServiceAccount", installation.name() + "-controller-manager", installation.namespace());
    }

    private Stream<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        List<Reach> everywhere =
                installation.watched().isEmpty() ? List.of(Reach.CLUSTER, Reach.WATCHED) : List.of(Reach.CLUSTER);
        grants.add(new Grant(named("manager"), null, rules(right -> everywhere.contains(right.reach()))));
        for (String namespace : installation.watched()) {
            grants.add(new Grant(named("manager"), namespace, rules(right -> right.reach() == Reach.WATCHED)));
        }
        for (Feature feature : Feature.values()) {
            grants.add(new Grant(
                    named(feature.label()),
                    installation.namespace(),
                    rules(right -> right.reach() == Reach.OWN && right.feature() == feature)));
        }
        return grants.stream();
    }

    private String named(String part) {
        return installation.name() + "-" + part;
    }

    private List<PolicyRule> rules(Predicate<Right> wanted) {
        return Rights.all().stream()
                .filter(right -> installation.features().contains(right.feature()))
                .filter(wanted)
                .map(this::rule)
                .toList();
    }

    private PolicyRule rule(Right right) {
        return new PolicyRuleBuilder()
                .withApiGroups(right.group())
                .withResources(right.resource())
                .withResourceNames(right.names().stream().flatMap(this::names).toList())
                .withVerbs(right.verbs())
                .build();
    }

    private Stream<String> names(String pattern) {
        return pattern.equals(Right.WATCHED)
                ? installation.watched().stream()
                : Stream.of(pattern.replace(Right.INSTALLATION, installation.name()));
    }
}
