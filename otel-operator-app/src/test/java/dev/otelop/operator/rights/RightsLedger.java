package dev.otelop.operator.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.testing.cluster.AuditTail;
import dev.otelop.testing.cluster.AuditedRequest;
import dev.otelop.testing.cluster.TestCluster;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What operators of this run asked for, on all clusters; what they were refused for lack of rights fails at once. */
public final class RightsLedger {

    /** The chart's service account lives in a namespace of this name, as the seed's commands have it. */
    public static final String CHART_NAMESPACE = "opentelemetry-operator-system";

    private static final Set<String> OPERATORS =
            Set.of(OperatorUser.GROUP, "system:serviceaccounts:" + CHART_NAMESPACE);

    private static final Map<TestCluster, AuditTail> TAILS = new IdentityHashMap<>();
    private static final SortedSet<String> USED = new TreeSet<>();

    private RightsLedger() {}

    /** To be called when an operator was closed, and before its cluster is. */
    public static synchronized void read(TestCluster cluster) {
        List<AuditedRequest> requests =
                TAILS.computeIfAbsent(cluster, one -> one.auditTail(OPERATORS)).next();
        requests.stream().filter(request -> !request.lackedRights()).forEach(RightsLedger::use);
        assertThat(requests)
                .as("what the operator asked for and may not have")
                .filteredOn(AuditedRequest::lackedRights)
                .isEmpty();
    }

    /** Each as {@code verb resource.group}, sorted. */
    static synchronized SortedSet<String> used() {
        return new TreeSet<>(USED);
    }

    static String use(String verb, String resource, String group) {
        return verb + " " + resource + "." + group;
    }

    private static void use(AuditedRequest request) {
        USED.add(use(request.verb(), request.resource(), request.group()));
        if (request.created()) {
            USED.add(use("create", request.resource(), request.group()));
        }
    }
}
