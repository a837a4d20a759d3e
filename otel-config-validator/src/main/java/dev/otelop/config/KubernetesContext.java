package dev.otelop.config;

/**
 * What a rule may know about the pod a configuration will run in.
 *
 * @param sidecar true if the collector runs beside an application and serves only its pod
 */
public record KubernetesContext(boolean sidecar) {}
