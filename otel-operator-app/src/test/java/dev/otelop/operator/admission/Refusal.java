package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

/** Why the API server did not store an object, and thereby who said no. */
record Refusal(String message) {

    /** By the structural schema or one of its CEL rules, before any webhook is asked. */
    void cameFromTheSchema() {
        assertThat(message).contains("is invalid").doesNotContain("admission webhook");
    }

    void cameFromTheWebhook() {
        assertThat(message).contains("admission webhook").contains("denied the request");
    }
}
