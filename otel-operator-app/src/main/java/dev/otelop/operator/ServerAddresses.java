package dev.otelop.operator;

import dev.otelop.operator.platform.BindAddress;

/**
 * Where the servers without TLS listen.
 *
 * @param metrics where {@code /metrics} is served
 * @param probes where {@code /healthz} and {@code /readyz} are served
 */
public record ServerAddresses(BindAddress metrics, BindAddress probes) {

    static ServerAddresses shipped() {
        return new ServerAddresses(new BindAddress(":8080"), new BindAddress(":8081"));
    }
}
