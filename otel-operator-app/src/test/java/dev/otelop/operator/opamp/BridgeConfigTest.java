package dev.otelop.operator.opamp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ComponentKind;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Outcome;
import dev.otelop.operator.platform.BindAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeConfigTest {

    @Test
    void everyKeyIsRead() {
        BridgeConfig config = read("""
                endpoint: wss://opamp.example.com/v1/opamp
                name: blue
                tls: {insecure_skip_verify: false, ca_file: /tls/ca.crt, cert_file: /tls/tls.crt, key_file: /tls/tls.key}
                headers: {X-Tenant: $HOME}
                headersFrom:
                - {header: Authorization, file: /headers/token, prefix: "Bearer "}
                - {header: X-Key, env: KEY}
                proxy: {url: proxy.example.com:3128, headers: {X-Via: bridge}}
                capabilities: {AcceptsRemoteConfig: true, ReportsHealth: false}
                componentsAllowed: {receivers: [otlp], exporters: []}
                description: {non_identifying_attributes: {team: shop}}
                heartbeatInterval: 1m30s
                healthListenAddr: 127.0.0.1:9
                kubeConfigFilePath: /kubeconfig
                mode: operator
                collector: gw
                rolloutTimeout: 2m
                createCollectors: true
                """);

        assertThat(config.server().endpoint()).isEqualTo(URI.create("wss://opamp.example.com/v1/opamp"));
        assertThat(config.server().tls())
                .isEqualTo(
                        new ServerTls(false, Path.of("/tls/ca.crt"), Path.of("/tls/tls.crt"), Path.of("/tls/tls.key")));
        assertThat(config.server().headers())
                .containsExactly(
                        new HeaderSource.Fixed("X-Tenant", "$HOME"),
                        new HeaderSource.InFile("Authorization", Path.of("/headers/token"), "Bearer "),
                        new HeaderSource.InVariable("X-Key", "KEY", ""));
        assertThat(config.server().proxy()).isNotNull();
        assertThat(config.server().proxy().url()).isEqualTo(URI.create("http://proxy.example.com:3128"));
        assertThat(config.identity().name()).isEqualTo("blue");
        assertThat(config.identity().attributes()).containsExactly(Map.entry("team", "shop"));
        assertThat(config.policy().capabilities())
                .containsExactly(
                        BridgeCapability.REPORTS_STATUS,
                        BridgeCapability.ACCEPTS_REMOTE_CONFIG,
                        BridgeCapability.REPORTS_REMOTE_CONFIG);
        assertThat(config.policy().components().byKind())
                .containsOnlyKeys(ComponentKind.RECEIVER, ComponentKind.EXPORTER);
        assertThat(config.policy().collector()).isEqualTo("gw");
        assertThat(config.policy().createsCollectors()).isTrue();
        assertThat(config.policy().rolloutTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.heartbeat()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.health()).isEqualTo(new BindAddress("127.0.0.1:9"));
        assertThat(config.kubeconfig()).isEqualTo("/kubeconfig");
    }

    @Test
    void endpointIsEnough() {
        BridgeConfig config = read("endpoint: http://opamp-server:4320\n");

        assertThat(config.server().endpoint()).isEqualTo(URI.create("http://opamp-server:4320/v1/opamp"));
        assertThat(config.identity().name()).isEqualTo("opamp-bridge");
        assertThat(config.policy().capabilities())
                .doesNotContain(BridgeCapability.ACCEPTS_REMOTE_CONFIG, BridgeCapability.ACCEPTS_RESTART_COMMAND)
                .contains(BridgeCapability.REPORTS_HEALTH);
        assertThat(config.policy().createsCollectors()).isTrue();
    }

    @Test
    void endpointMayStandInAVariable() {
        Outcome<BridgeConfig> outcome = BridgeConfig.read(
                "name: blue\n", "f", name -> name.equals("OPAMP_ENDPOINT") ? "ws://server:4320/x" : null);

        assertThat(outcome.value()).isNotNull();
        assertThat(outcome.value().server().endpoint()).isEqualTo(URI.create("ws://server:4320/x"));
    }

    @Test
    void listOfCapabilitiesMeansThatTheyAreOn() {
        BridgeConfig config = read("""
                endpoint: ws://h
                capabilities: [AcceptsRestartCommand]
                """);

        assertThat(config.policy().capabilities())
                .containsExactly(BridgeCapability.REPORTS_STATUS, BridgeCapability.ACCEPTS_RESTART_COMMAND);
    }

    @Test
    void misspelledKeyIsAnErrorWithItsPlace() {
        assertThat(problems("endpoint: ws://h\ncomponentAllowed: {}\n"))
                .isEqualTo("error[bridge.unknown-key] f:2:1 componentAllowed: there is no `componentAllowed` here"
                        + " (did you mean `componentsAllowed`?)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "name: x | bridge.no-endpoint",
                "endpoint: ftp://h | bridge.malformed-value",
                "\"endpoint: wss://h\ntls: {insecure: true}\" | bridge.insecure-endpoint",
                "\"endpoint: wss://h\ntls: {cert_file: a}\" | bridge.half-a-certificate",
                "\"endpoint: wss://h\nheadersFrom: [{header: A}]\" | bridge.malformed-header",
                "\"endpoint: wss://h\nheaders: {a b: c}\" | bridge.malformed-header",
                "\"endpoint: wss://h\nproxy: {headers: {a: b}}\" | bridge.headers-without-proxy",
                "\"endpoint: wss://h\ncapabilities: {ReportsHealht: true}\" | bridge.unknown-key",
                "\"endpoint: wss://h\ncomponentsAllowed: {reciever: []}\" | bridge.unknown-key",
                "\"endpoint: wss://h\nheartbeatInterval: soon\" | bridge.malformed-value",
                "\"endpoint: wss://h\nrolloutTimeout: 0s\" | bridge.malformed-value",
                "\"endpoint: wss://h\nmode: standalone\" | bridge.not-supported",
                "\"endpoint: wss://h\nstandalone: {agents: []}\" | bridge.not-supported",
                "\"endpoint: wss://h\ncreateCollectors: perhaps\" | bridge.wrong-type",
                "[] | bridge.wrong-type",
                "\"endpoint: [\" | syntax.",
            })
    void mistakeIsAnError(String yaml, String rule) {
        assertThat(problems(yaml)).contains("error[" + rule);
    }

    @Test
    void whatTheBridgeDoesNotDoIsAWarningAndNotOffered() {
        Outcome<BridgeConfig> outcome = BridgeConfig.read("""
                endpoint: ws://h
                listenAddr: :8080
                capabilities: {ReportsOwnMetrics: true}
                """, "f", name -> null);

        assertThat(outcome.findings().hasErrors()).isFalse();
        assertThat(FindingsText.lines(outcome.findings()))
                .contains("warning[bridge.not-supported] f:2:1", "warning[bridge.capability-not-offered] f:3:16");
    }

    private static BridgeConfig read(String yaml) {
        Outcome<BridgeConfig> outcome = BridgeConfig.read(yaml, "f", name -> null);
        assertThat(outcome.findings()).isEmpty();
        BridgeConfig config = outcome.value();
        assertThat(config).isNotNull();
        return config;
    }

    private static String problems(String yaml) {
        Outcome<BridgeConfig> outcome = BridgeConfig.read(yaml, "f", name -> null);
        assertThat(outcome.value()).isNull();
        return FindingsText.lines(outcome.findings());
    }
}
