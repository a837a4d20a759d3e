/**
 * The admission webhooks of the operator: custom resources are judged by the functions the reconcilers use, over TLS, on
 * every replica.
 *
 * <p>Three layers that do not know each other's insides: a server that moves bytes ({@link
 * dev.otelop.operator.admission.WebhookServer}), a handler that turns a review into a verdict, and the registration that
 * tells the API server where both are. Nothing here decides what is right or wrong: that is the libraries' work.
 */
@NullMarked
package dev.otelop.operator.admission;

import org.jspecify.annotations.NullMarked;
