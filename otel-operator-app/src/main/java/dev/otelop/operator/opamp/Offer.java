package dev.otelop.operator.opamp;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import okio.ByteString;
import opamp.proto.AgentRemoteConfig;

/**
 * A remote configuration.
 *
 * @param hash how the server calls it
 * @param bodies the texts by their keys, sorted
 */
record Offer(ByteString hash, SortedMap<String, String> bodies) {

    Offer {
        bodies = Collections.unmodifiableSortedMap(new TreeMap<>(bodies));
    }

    static Offer of(AgentRemoteConfig remote) {
        SortedMap<String, String> bodies = new TreeMap<>();
        if (remote.config != null) {
            remote.config.config_map.forEach((key, file) -> bodies.put(key, file.body.utf8()));
        }
        return new Offer(remote.config_hash, bodies);
    }
}
