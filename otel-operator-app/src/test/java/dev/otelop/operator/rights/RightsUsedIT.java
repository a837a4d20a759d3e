package dev.otelop.operator.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs after all other cluster tests: a right that none of them used is one too many. It means nothing without them. */
@Order(Integer.MAX_VALUE)
class RightsUsedIT {

    /** Rights that no run can be relied on to use, each with the reason why it is there all the same. */
    private static final SortedMap<String, String> NOT_USED_HERE = new TreeMap<>(Map.of(
            "delete daemonsets.apps",
            "for an operator that is started with another --naming: the mode of a collector cannot change",
            "delete services.",
            "the same, and for a configuration that no longer opens a port",
            "get namespaces.",
            "for a pod that comes before the cache has heard of its namespace",
            "get opentelemetrycollectors.opentelemetry.io",
            "for a pod that comes before the cache has heard of its collector",
            "update opampbridges/finalizers.opentelemetry.io",
            "the same as for opentelemetrycollectors",
            "update opentelemetrycollectors/finalizers.opentelemetry.io",
            "the admission plugin OwnerReferencesPermissionEnforcement asks for it, see ChartInstallationIT",
            "update secrets.",
            "certificates are due after weeks, see SharedCertificatesIT"));

    @Test
    void everyRightIsUsedBySomeTest() {
        SortedSet<String> used = RightsLedger.used();

        List<String> idle = Rights.all().stream()
                .filter(right -> !right.passedOn())
                .flatMap(right ->
                        right.verbs().stream().map(verb -> RightsLedger.use(verb, right.resource(), right.group())))
                .distinct()
                .filter(use -> !used.contains(use) && !NOT_USED_HERE.containsKey(use))
                .toList();

        assertThat(idle).isEmpty();
    }
}
