package dev.otelop.operator.gather;

import dev.otelop.injection.Resolution;
import dev.otelop.injection.SidecarOffer;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.RenderContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what collectors were rendered to: validating a configuration anew for each pod would cost every pod the time. */
final class RenderedOffers {

    private static final int MOST_KEPT = 256;

    private final Map<String, Rendered> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rendered> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Resolution<SidecarOffer> of(OpenTelemetryCollector collector, RenderContext facts, String podNamespace) {
        boolean beside = podNamespace.equals(collector.getMetadata().getNamespace());
        String key = collector.getMetadata().getUid() + (beside ? "/beside" : "/elsewhere");
        String version = String.valueOf(collector.getMetadata().getResourceVersion());
        synchronized (kept) {
            Rendered last = kept.get(key);
            if (last != null && last.version().equals(version) && last.facts().equals(facts)) {
                return last.offer();
            }
        }
        Rendered rendered = new Rendered(version, facts, Offers.of(collector, facts, podNamespace));
        synchronized (kept) {
            kept.put(key, rendered);
        }
        return rendered.offer();
    }

    private record Rendered(String version, RenderContext facts, Resolution<SidecarOffer> offer) {}
}
