package dev.otelop.operator.admission;

import java.time.Instant;

/** Where the webhook server's certificate comes from, and when it changes. */
@FunctionalInterface
interface WebhookCertificates {

    /**
     * What to serve and to trust from {@code now} on: equal to the answer before unless something is due. An authority
     * is always in the bundle long before a certificate of it is served, so that the bundle can travel first.
     */
    WebhookTrust at(Instant now);
}
