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

    /** Rights that are checked by the API server when something else is asked for, and the proof that they are needed. */
    private static final SortedMap<String, String> ASKED_FOR_BESIDES = new TreeMap<>(Map.of(
            "update opampbridges/finalizers.opentelemetry.io",
            "the same as for opentelemetrycollectors",
            "update opentelemetrycollectors/finalizers.opentelemetry.io",
            "the admission plugin OwnerReferencesPermissionEnforcement asks for it, see ChartInstallationIT"));

    @Test
    void everyRightIsUsedBySomeTest() {
        SortedSet<String> used = RightsLedger.used();

        List<String> idle = Rights.all().stream()
                .filter(right -> !right.passedOn())
                .flatMap(right ->
                        right.verbs().stream().map(verb -> RightsLedger.use(verb, right.resource(), right.group())))
                .distinct()
                .filter(use -> !used.contains(use) && !ASKED_FOR_BESIDES.containsKey(use))
                .toList();

        assertThat(idle).isEmpty();
    }
}
