package dev.otelop.operator.admission;

/**
 * The two halves of TLS at one moment.
 *
 * @param serving what the server proves
 * @param caBundle what the API server must trust, PEM; holds the authority behind {@code serving} and, while authorities
 *     change, the others as well
 */
record WebhookTrust(ServingCertificate serving, String caBundle) {}
