package dev.otelop.resources.bridge;

import dev.otelop.model.v1alpha1.BridgeCapabilities;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service account of a bridge must be allowed to do, in its own namespace and nowhere else: what its
 * capabilities take, and no Secret.
 */
final class BridgeRights {

    /** @param forAll whether a bridge that manages one collector does without */
    private record Row(
            @Nullable String capability, boolean forAll, String group, List<String> resources, List<String> verbs) {

        boolean concerns(List<String> enabled, boolean all) {
            return (capability == null || enabled.contains(capability)) && (all || !forAll);
        }
    }

    private static final String OURS = "opentelemetry.io";
    private static final List<String> COLLECTORS = List.of("opentelemetrycollectors");
    private static final List<String> WORKLOADS = List.of("daemonsets", "deployments", "statefulsets");

    private static final List<Row> ROWS = List.of(
            new Row(null, false, "", List.of("pods"), List.of("list")),
            new Row(null, false, OURS, COLLECTORS, List.of("get", "list", "watch")),
            new Row("AcceptsRemoteConfig", false, OURS, COLLECTORS, List.of("patch")),
            new Row("AcceptsRemoteConfig", true, OURS, COLLECTORS, List.of("create", "delete")),
            new Row("AcceptsRestartCommand", false, "apps", WORKLOADS, List.of("list", "patch")));

    private BridgeRights() {}

    static List<PolicyRule> of(Bridge bridge) {
        BridgeCapabilities capabilities = bridge.spec().getCapabilities();
        List<String> enabled = capabilities == null ? List.of() : capabilities.enabled();
        return ROWS.stream()
                .filter(row -> row.concerns(enabled, bridge.collector() == null))
                .map(BridgeRights::rule)
                .toList();
    }

    private static PolicyRule rule(Row row) {
        return new PolicyRuleBuilder()
                .withApiGroups(row.group())
                .withResources(row.resources())
                .withVerbs(row.verbs())
                .build();
    }
}
