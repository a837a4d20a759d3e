package dev.otelop.operator.opamp;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an offer means for collectors, before anything is written: all of it, or nothing and everything that is
 * wrong. Pure.
 */
final class Plan {

    private final Grounds grounds;
    private final SortedMap<CollectorName, OpenTelemetryCollector> collectors;
    private final SortedMap<CollectorName, Change> changes = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Plan(Grounds grounds, SortedMap<CollectorName, OpenTelemetryCollector> collectors) {
        this.grounds = grounds;
        this.collectors = collectors;
    }

    /**
     * The changes, sorted by collector. Paths of findings begin with the offer's key.
     *
     * @param collectors all collectors of the bridge's namespaces
     */
    static Outcome<List<Change>> of(
            Offer offer, Grounds grounds, SortedMap<CollectorName, OpenTelemetryCollector> collectors) {
        Plan plan = new Plan(grounds, collectors);
        offer.bodies().forEach(plan::add);
        Findings all = Findings.of(plan.findings);
        return all.hasErrors() ? Outcome.rejected(all) : Outcome.of(List.copyOf(plan.changes.values()), all);
    }

    private void add(String key, String body) {
        List<Finding> found = new ArrayList<>();
        Entry entry = Entry.read(key, body, grounds, found::add);
        if (entry != null) {
            EntryCheck check = new EntryCheck(entry, collectors.get(entry.collector()), grounds, found::add);
            Change change = check.change();
            if (change != null && changes.putIfAbsent(change.collector(), change) != null) {
                found.add(Finding.of(
                        "opamp.collector-twice",
                        Severity.ERROR,
                        FieldPath.root(),
                        "the collector %s is configured by another key too".formatted(change.collector()),
                        "keep one of the two"));
            }
        }
        FieldPath path = FieldPath.of(key);
        found.forEach(finding -> findings.add(finding.below(path)));
    }

    /**
     * What a plan is made on besides the offer.
     *
     * @param bridge the bridge's name
     * @param namespace where the bridge lives: collectors are created there only
     */
    record Grounds(String bridge, String namespace, BridgePolicy policy) {

        /** The collector that a key without a name means; null when there is none. */
        @Nullable
        CollectorName only() {
            return policy.collector() == null ? null : new CollectorName(namespace, policy.collector());
        }
    }

    /** The keys of an offer that stand for collectors. */
    static Map<CollectorName, String> named(Offer offer, Grounds grounds) {
        SortedMap<CollectorName, String> named = new TreeMap<>();
        offer.bodies().keySet().forEach(key -> Entry.collector(key, grounds).ifPresent(name -> named.put(name, key)));
        return named;
    }
}
