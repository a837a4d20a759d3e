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
    private static final Map<TestCluster, Set<String>> ALLOWED = new IdentityHashMap<>();
    private static final SortedSet<String> USED = new TreeSet<>();

    private RightsLedger() {}

    /**
     * To be called when an operator was closed, and before its cluster is. What was refused once and allowed another time
     * lacks no right: an API server that has just started refuses everything until it has read the roles.
     */
    public static synchronized void read(TestCluster cluster) {
        List<AuditedRequest> requests =
                TAILS.computeIfAbsent(cluster, one -> one.auditTail(OPERATORS)).next();
        Set<String> allowed = ALLOWED.computeIfAbsent(cluster, one -> new TreeSet<>());
        requests.stream().filter(request -> !request.lackedRights()).forEach(request -> {
            use(request);
            allowed.add(attempt(request));
        });
        assertThat(requests)
                .as("what the operator asked for and may not have")
                .filteredOn(request -> request.lackedRights() && !allowed.contains(attempt(request)))
                .isEmpty();
    }

    /** Each as {@code verb resource.group}, sorted. */
    static synchronized SortedSet<String> used() {
        return new TreeSet<>(USED);
    }

    static String use(String verb, String resource, String group) {
        return verb + " " + resource + "." + group;
    }

    /** An apply that makes its object is another thing to ask for than one that changes it. */
    private static String attempt(AuditedRequest request) {
        boolean creating = request.created() || request.message().contains("cannot create");
        return String.join(
                        " ", request.user(), request.verb(), request.group(), request.resource(), request.namespace())
                + (creating ? " create" : "");
    }

    private static void use(AuditedRequest request) {
        USED.add(use(request.verb(), request.resource(), request.group()));
        if (request.created()) {
            USED.add(use("create", request.resource(), request.group()));
        }
    }
}
