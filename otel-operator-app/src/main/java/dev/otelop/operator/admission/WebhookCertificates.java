package dev.otelop.operator.admission;

import java.time.Instant;

/** Where the webhook server's certificate comes from, and when it changes. */
@FunctionalInterface
interface WebhookCertificates {

    /**
     * What to serve and to trust from {@code now} on: equal to the answer before unless something is due. Of certificates
     * that we issue, an authority is always in the bundle long before one of its own is served, so that the bundle can
     * travel first.
     *
     * @throws IllegalStateException if there is nothing to serve at the moment; the message says what is missing
     */
    WebhookTrust at(Instant now);
}
