package dev.otelop.schema;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping may hold. Immutable.
 *
 * @param known the keys that have a meaning, sorted
 * @param closed whether there may be no other key
 * @param others what the values of other keys may be; null for anything
 * @param required keys that must be there
 * @param oneNeeded groups of which at least one must be there in full; empty for no such demand
 * @param exclusive keys that may not be there together
 * @param cases what else holds when a key has a certain value
 */
public record Fields(
        SortedMap<String, Schema> known,
        boolean closed,
        @Nullable Schema others,
        List<String> required,
        List<List<String>> oneNeeded,
        List<List<String>> exclusive,
        List<Case> cases) {

    static final Fields OPEN = new Fields(new TreeMap<>(), false, null, List.of(), List.of(), List.of(), List.of());

    public Fields {
        required = List.copyOf(required);
        oneNeeded = List.copyOf(oneNeeded);
        exclusive = List.copyOf(exclusive);
        cases = List.copyOf(cases);
    }

    /** What the value of this key may be; empty if there may be no such key. */
    public Optional<Schema> of(String key) {
        Schema schema = known.get(key);
        if (schema != null || closed) {
            return Optional.ofNullable(schema);
        }
        return Optional.of(others == null ? Schema.ANYTHING : others);
    }

    /** Where {@code key} has the text {@code value}, the mapping must also be as {@code then} says. */
    public record Case(String key, String value, Schema then) {}
}
