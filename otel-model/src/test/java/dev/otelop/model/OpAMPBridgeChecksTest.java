package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Findings;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpAMPBridgeChecksTest {

    private static final String VALID = "endpoint: 'wss://opamp', capabilities: [ReportsStatus]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{capabilities: [ReportsStatus]} | error[resource.missing-field] spec.endpoint",
                "{endpoint: '', capabilities: [ReportsStatus]} | error[opamp.malformed-endpoint] spec.endpoint",
                "{endpoint: 'tcp://a', capabilities: [ReportsStatus]} | error[opamp.malformed-endpoint] spec.endpoint",
                "{endpoint: 'ws://a'} | error[resource.missing-field] spec.capabilities",
                "{endpoint: 'ws://a', capabilities: []} | error[opamp.no-capability] spec.capabilities",
                "{endpoint: 'ws://a', capabilities: {ReportsStatus: false}} |"
                        + "error[opamp.no-capability] spec.capabilities",
                "{endpoint: 'ws://a', capabilities: [ReportStatus]} |"
                        + "error[opamp.unknown-capability] spec.capabilities[0]",
                "{endpoint: 'ws://a', capabilities: {ReportsStatus: true, Fly: true}} |"
                        + "error[opamp.unknown-capability] spec.capabilities.Fly",
                "{endpoint: 'ws://a', capabilities: {ReportsStatus: true, ReportsHealth: 'yes'}} |"
                        + "error[opamp.malformed-capability] spec.capabilities.ReportsHealth",
                "{endpoint: 'ws://a', capabilities: all} | error[opamp.malformed-capability] spec.capabilities"
            })
    void endpointAndCapabilitiesAreRequired(String spec, String expected) {
        assertThat(check(spec)).extracting(Places::of).containsExactly(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicas: 2 | error[resource.out-of-range] spec.replicas",
                "replicas: -1 | error[resource.out-of-range] spec.replicas",
                "tls: {insecure: true, insecure_skip_verify: true} | error[opamp.insecure-twice] spec.tls",
                "proxy: {headers: {a: b}} | error[opamp.headers-without-proxy] spec.proxy.headers",
                "proxy: {url: 'socks5://a', headers: {a: b}} | error[opamp.headers-without-proxy] spec.proxy.headers",
                "proxy: {url: 'ftp://a'} | error[opamp.malformed-proxy] spec.proxy.url",
                "componentsAllowed: {receiver: [otlp]} |"
                        + "warning[opamp.unknown-component-kind] spec.componentsAllowed.receiver",
                "ports: [{name: A, port: 1}] | error[port.invalid-name] spec.ports[0].name",
                "volumeMounts: [{name: a, mountPath: /a}] |"
                        + "error[volume.mount-without-volume] spec.volumeMounts[0].name"
            })
    void oneMistakeIsOneFinding(String part, String expected) {
        assertThat(check("{%s, %s}".formatted(VALID, part)))
                .extracting(Places::of)
                .containsExactly(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{endpoint: 'ws://a', capabilities: {ReportsStatus: true, AcceptsRemoteConfig: false}}",
                "{endpoint: 'http://opamp-server:4320', capabilities: [ReportsStatus], replicas: 0}",
                "{endpoint: 'ws://a', capabilities: [ReportsStatus], proxy: {url: 'proxy:3128', headers: {a: b}}}"
            })
    void whatIsRightHasNoFinding(String spec) {
        assertThat(check(spec)).isEmpty();
    }

    private static Findings check(String spec) {
        return OpAMPBridgeChecks.check(Yaml.read(OpAMPBridge.class, "{spec: %s}".formatted(spec)));
    }
}
