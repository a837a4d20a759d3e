package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import org.junit.jupiter.api.Test;
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
                "{endpoint: 'ws://a', capabilities: []} | warning[opamp.no-capability] spec.capabilities",
                "{endpoint: 'ws://a', capabilities: {ReportsStatus: false}} |"
                        + "warning[opamp.no-capability] spec.capabilities",
                "{endpoint: 'ws://a', capabilities: [AcceptsPackages]} |"
                        + "warning[opamp.unserved-capability] spec.capabilities[0]",
                "{endpoint: 'ws://me@a', capabilities: [ReportsStatus]} |"
                        + "error[opamp.credentials-in-address] spec.endpoint",
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
                "tls: {insecure: true} | error[opamp.insecure-with-encryption] spec.tls.insecure",
                "tls: {caSecret: A_B} | error[resource.malformed-name] spec.tls.caSecret",
                "headers: {'a b': c} | error[opamp.malformed-header] spec.headers[\"a b\"]",
                "headers: {a: \"b\\nc\"} | error[opamp.malformed-header] spec.headers.a",
                "headersFrom: [{secretKeyRef: {name: s, key: k}}] |"
                        + "error[resource.missing-field] spec.headersFrom[0].name",
                "headersFrom: [{name: A, secretKeyRef: {name: s}}] |"
                        + "error[opamp.incomplete-reference] spec.headersFrom[0].secretKeyRef",
                "headersFrom: [{name: A, secretKeyRef: {name: s, key: k}}], headers: {a: b} |"
                        + "error[opamp.duplicate-header] spec.headersFrom[0].name",
                "proxy: {url: 'me:secret@proxy'} | error[opamp.credentials-in-address] spec.proxy.url",
                "proxy: {headersFrom: [{name: A, secretKeyRef: {name: s, key: k}}]} |"
                        + "error[opamp.headers-without-proxy] spec.proxy.headersFrom",
                "ports: [{name: healthz, port: 1}] | error[port.duplicate-name] spec.ports[0].name",
                "ports: [{name: a, port: 1, nodePort: 30000}] | error[port.node-port] spec.ports[0].nodePort",
                "volumes: [{name: opamp-bridge-tls}] | error[volume.reserved-name] spec.volumes[0].name",
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

    @Test
    void certificatesOfAConnectionWithoutEncryptionAreToldToHaveNoEffect() {
        assertThat(check("{endpoint: 'ws://a', capabilities: [ReportsStatus], tls: {caSecret: ca}}"))
                .extracting(Places::of)
                .containsExactly("warning[opamp.tls-without-encryption] spec.tls");
    }

    @Test
    void noFindingQuotesTheValueOfAHeader() {
        Findings findings = check("{%s, headers: {'b b': 'hunter2', c: \"hunter2\\n\"}}".formatted(VALID));

        assertThat(findings).hasSize(2);
        assertThat(FindingsText.lines(findings)).doesNotContain("hunter2");
    }

    private static Findings check(String spec) {
        return OpAMPBridgeChecks.check(Yaml.read(OpAMPBridge.class, "{spec: %s}".formatted(spec)));
    }
}
