package dev.otelop.operator.platform;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;

/** The named checks behind the probes, in the order of their names. Parts of the operator add theirs as they start. */
public final class Health {

    private final Map<String, BooleanSupplier> live = new ConcurrentSkipListMap<>();
    private final Map<String, BooleanSupplier> ready = new ConcurrentSkipListMap<>();

    /** A check that, failing, means that only a restart helps. */
    public void addLiveness(String name, BooleanSupplier check) {
        live.put(name, check);
    }

    /** A check that, failing, means that others should do the work for a while. */
    public void addReadiness(String name, BooleanSupplier check) {
        ready.put(name, check);
    }

    /** Takes a check away that has served its purpose. */
    public void dropReadiness(String name) {
        ready.remove(name);
    }

    public SortedMap<String, Boolean> live() {
        return results(live);
    }

    public SortedMap<String, Boolean> ready() {
        return results(ready);
    }

    private static SortedMap<String, Boolean> results(Map<String, BooleanSupplier> checks) {
        SortedMap<String, Boolean> results = new TreeMap<>();
        checks.forEach((name, check) -> results.put(name, check.getAsBoolean()));
        return results;
    }
}
