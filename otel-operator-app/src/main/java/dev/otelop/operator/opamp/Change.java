package dev.otelop.operator.opamp;

import dev.otelop.model.ConfigSource;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;

/** What an offer does to one collector, found to be right. */
sealed interface Change {

    CollectorName collector();

    /** Another configuration for a collector that is there. */
    record Replacement(OpenTelemetryCollector existing, ConfigSource config) implements Change {

        @Override
        public CollectorName collector() {
            return CollectorName.of(existing);
        }

        /** False when the collector has that configuration already. */
        boolean isNeeded() {
            return !TrialNote.digest(config)
                    .equals(TrialNote.digest(existing.getSpec().getConfig()));
        }
    }

    /** A collector that was not there. */
    record Creation(OpenTelemetryCollector resource) implements Change {

        @Override
        public CollectorName collector() {
            return CollectorName.of(resource);
        }
    }
}
