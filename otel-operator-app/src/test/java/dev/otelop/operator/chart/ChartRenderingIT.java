package dev.otelop.operator.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.operator.rights.Feature;
import dev.otelop.operator.rights.Installation;
import dev.otelop.operator.rights.RightsLedger;
import dev.otelop.operator.rights.Roles;
import dev.otelop.testing.cluster.CommandResult;
import dev.otelop.testing.cluster.Helm;
import dev.otelop.testing.cluster.TestCluster;
import dev.otelop.testing.invariants.KubernetesInvariants;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart renders, under each of its sets of values, as a real helm and a real API server see it. */
class ChartRenderingIT {

    private static final List<String> RESTRICTED =
            List.of("pod-security.kubernetes.io/enforce=restricted", "pod-security.kubernetes.io/warn=restricted");

    /** Made by cert-manager, by the operator, or by whoever set the values. */
    private static final List<String> EXTERNAL =
            List.of("Secret/opentelemetry-operator-serving-cert", "Secret/registry", "ServiceAccount/otelop");

    private static TestCluster cluster;
    private static KubernetesClient client;

    static List<Path> valueSets() {
        return RenderedChart.valueSets();
    }

    @BeforeAll
    static void prepareNamespaces() {
        cluster = ChartCluster.shared();
        client = cluster.client();
        for (String namespace : List.of(RightsLedger.CHART_NAMESPACE, "team-a", "team-b")) {
            String yaml = "{apiVersion: v1, kind: Namespace, metadata: {name: %s}}".formatted(namespace);
            cluster.kubectlWith(yaml, "apply", "-f", "-").orFail();
            RESTRICTED.forEach(label -> cluster.kubectl("label", "--overwrite", "namespace", namespace, label)
                    .orFail());
        }
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void helmFindsNothingWrong(Path values) {
        assertThat(Helm.offline()
                        .run("lint", "--strict", Helm.chart(RenderedChart.NAME), "--values=" + values)
                        .orFail())
                .contains("0 chart(s) failed");
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void everyRunRendersTheSame(Path values) {
        assertThat(RenderedChart.of(values)).isEqualTo(RenderedChart.of(values));
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void objectsFitEachOther(Path values) {
        assertThat(KubernetesInvariants.violations(RenderedChart.of(values).objects(client), EXTERNAL))
                .isEmpty();
    }

    /** Unknown fields are errors, and what violates Pod Security is a warning that kubectl prints. */
    @ParameterizedTest
    @MethodSource("valueSets")
    void apiServerTakesEverythingInANamespaceForRestrictedPods(Path values) {
        CommandResult dryRun = cluster.kubectlWith(
                RenderedChart.of(values).yaml(),
                "apply",
                "--server-side",
                "--dry-run=server",
                "--validate=strict",
                "-f",
                "-");

        dryRun.orFail();
        assertThat(dryRun.err()).doesNotContain("Warning");
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void rolesAllowWhatTheArgumentsMakeTheOperatorDo(Path values) {
        RenderedChart chart = RenderedChart.of(values);
        List<HasMetadata> expected = chart.yaml().contains("kind: Role")
                ? Roles.of(installation(chart), Roles.account(installation(chart)))
                : List.of();

        assertThat(rules(chart.objects(client))).isEqualTo(rules(expected));
    }

    @Test
    void operatorOfSomeNamespacesGetsNoClusterRole() {
        RenderedChart chart = RenderedChart.of(values("namespaces"));

        assertThat(chart.objects(client)).noneMatch(ClusterRole.class::isInstance);
        assertThat(chart.objects(client)).noneMatch(ClusterRoleBinding.class::isInstance);
    }

    @Test
    void definitionsSurviveUninstallation() {
        assertThat(RenderedChart.of(values("default")).objects(client))
                .filteredOn(object -> object.getKind().equals("CustomResourceDefinition"))
                .hasSize(3)
                .allSatisfy(definition -> assertThat(definition.getMetadata().getAnnotations())
                        .containsEntry("helm.sh/resource-policy", "keep"));
    }

    @Test
    void jobOfTheMetricsIsTheOneThatAlertsAreWrittenFor() {
        String yaml = RenderedChart.of(values("production"), "--set=nameOverride=other")
                .yaml();

        assertThat(yaml).contains("jobLabel: app.kubernetes.io/part-of");
        assertThat(RenderedChart.of(values("production")).objects(client))
                .filteredOn(object -> object.getMetadata().getName().endsWith("-metrics"))
                .singleElement()
                .satisfies(service -> assertThat(service.getMetadata().getLabels())
                        .containsEntry("app.kubernetes.io/part-of", "opentelemetry-operator")
                        .containsEntry("app.kubernetes.io/component", "metrics"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicaCount=2,manager.leaderElection.enabled=false | all replicas reconcile",
                "serviceMonitor.enabled=true,manager.metricsBindAddress=0 | needs metrics",
                "webhook.prot=9443 | prot",
                "naming=other | naming",
                "watchNamespaces={Not_A_Name} | watchNamespaces"
            })
    void valuesThatCannotBeMeantAreRefused(String values, String message) {
        CommandResult result = Helm.offline().run("template", Helm.chart(RenderedChart.NAME), "--set=" + values);

        assertThat(result.exit()).isNotZero();
        assertThat(result.err()).contains(message);
    }

    private static Path values(String name) {
        return Path.of(Helm.chart(RenderedChart.NAME), "ci", name + "-values.yaml");
    }

    /** By kind, namespace and name; the roles that are aggregated into the cluster's own are not the operator's. */
    private static Map<String, List<PolicyRule>> rules(List<HasMetadata> objects) {
        Map<String, List<PolicyRule>> rules = new TreeMap<>();
        for (HasMetadata object : objects) {
            String name = object.getMetadata().getName();
            if (object instanceof ClusterRole role && name.endsWith("-role")) {
                rules.put(name, role.getRules());
            } else if (object instanceof Role role) {
                rules.put(object.getMetadata().getNamespace() + "/" + name, role.getRules());
            }
        }
        return rules;
    }

    private static Installation installation(RenderedChart chart) {
        List<String> arguments = chart.arguments(client);
        Set<Feature> features = EnumSet.of(Feature.RECONCILE);
        for (String argument : arguments) {
            if (argument.startsWith("--webhook-configuration")) {
                features.addAll(Set.of(Feature.INJECTION, Feature.WEBHOOKS));
            } else if (argument.startsWith("--bridge-image")) {
                features.add(Feature.BRIDGES);
            } else if (argument.startsWith("--webhook-secret")) {
                features.add(Feature.CERTIFICATE);
            } else if (argument.equals("--leader-elect=true")) {
                features.add(Feature.LEADER_ELECTION);
            }
        }
        String deployment =
                chart.objects(client, Deployment.class).get(0).getMetadata().getName();
        return new Installation(
                deployment.replace("-controller-manager", ""),
                RightsLedger.CHART_NAMESPACE,
                new TreeSet<>(arguments.stream()
                        .filter(argument -> argument.startsWith("--watch-namespace="))
                        .map(argument -> argument.substring(argument.indexOf('=') + 1))
                        .toList()),
                features);
    }
}
