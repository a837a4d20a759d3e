package dev.otelop.operator.opamp;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A remote configuration that was written and whose pods are awaited.
 *
 * @param hash how the server calls it
 * @param members the collectors it was written into, sorted
 */
record Trial(ByteString hash, Instant deadline, SortedMap<CollectorName, Member> members) {

    /**
     * A collector on trial.
     *
     * @param generation the generation that holds the configuration
     */
    record Member(TrialNote note, long generation) {}

    Trial {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    /** The member of this name, null when the trial has none. */
    @Nullable
    Member member(CollectorName name) {
        return members.get(name);
    }
}
