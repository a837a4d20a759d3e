package dev.otelop.operator.admission;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.dsl.Resource;

/** One configuration of the cluster that tells API servers of webhooks, and what the operator does for it. */
sealed interface Registration<T extends HasMetadata> permits WebhookRegistration, InstalledRegistration {

    /** Sees to it that API servers trust {@code caBundle}, PEM text; does nothing if they do. */
    void publish(String caBundle);

    /** Puts right what somebody else has changed since. */
    void repair();

    /** Leaves the cluster as it should be without the operator. */
    void withdraw();

    /** The kind of the configuration. */
    String kind();

    /** The configuration, to be watched. */
    Resource<T> resource();
}
