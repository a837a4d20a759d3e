package dev.otelop.operator.gather;

import dev.otelop.injection.Resolution;
import dev.otelop.model.v1alpha1.Instrumentation;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was found out about Instrumentations: to look through one anew for each pod would cost every pod the time. */
final class CheckedOffers {

    private static final int MOST_KEPT = 256;

    private final Map<String, Checked> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Resolution<Instrumentation> of(Instrumentation instrumentation) {
        ObjectMeta metadata = instrumentation.getMetadata();
        String key = String.valueOf(metadata.getUid());
        String version = String.valueOf(metadata.getResourceVersion());
        synchronized (kept) {
            Checked last = kept.get(key);
            if (last != null && last.version().equals(version)) {
                return last.offer();
            }
        }
        Checked checked = new Checked(version, Offers.of(instrumentation));
        synchronized (kept) {
            kept.put(key, checked);
        }
        return checked.offer();
    }

    private record Checked(String version, Resolution<Instrumentation> offer) {}
}
