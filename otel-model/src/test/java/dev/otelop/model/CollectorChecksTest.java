package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorChecksTest {

    private static final String CONFIG = "config: 'receivers: {}', ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what the schema says
                "mode: sidecra | error[resource.unknown-value] spec.mode",
                "replicas: 0 | error[resource.out-of-range] spec.replicas",
                "replica: 2 | warning[resource.unknown-field] spec.replica",
                "affinity: {nodeAfinity: {}} | warning[resource.unknown-field] spec.affinity.nodeAfinity",
                "upgradeStrategy: never | error[resource.unknown-value] spec.upgradeStrategy",
                "managementState: maybe | error[resource.unknown-value] spec.managementState",
                "config: null | error[resource.missing-field] spec.config",
                "ports: [{name: a}] | error[resource.missing-field] spec.ports[0].port",
                "ports: [{name: a, port: 1, hostPort: 70000}] | error[resource.out-of-range] spec.ports[0].hostPort",
                // configuration
                "config: '' | error[collector.empty-config] spec.config",
                "config: {} | error[collector.empty-config] spec.config",
                "config: [a] | error[collector.malformed-config] spec.config",
                "config: 7 | error[collector.malformed-config] spec.config",
                // modes
                "{mode: sidecar, tolerations: [{}]} | error[collector.unsupported-in-mode] spec.tolerations",
                "{mode: sidecar, affinity: {}} | error[collector.unsupported-in-mode] spec.affinity",
                "{mode: sidecar, serviceAccount: a} | warning[collector.no-effect-in-mode] spec.serviceAccount",
                "{mode: daemonset, replicas: 2} | warning[collector.no-effect-in-mode] spec.replicas",
                "{volumeClaimTemplates: [{metadata: {name: a}}]} |"
                        + "error[collector.unsupported-in-mode] spec.volumeClaimTemplates",
                // autoscaler
                "autoscaler: {minReplicas: 2} | error[autoscaler.missing-maximum] spec.autoscaler.maxReplicas",
                "autoscaler: {minReplicas: 3, maxReplicas: 2} |"
                        + "error[autoscaler.minimum-above-maximum] spec.autoscaler.minReplicas",
                "autoscaler: {maxReplicas: 2, metrics: [{type: Object}]} |"
                        + "error[autoscaler.unsupported-metric] spec.autoscaler.metrics[0].type",
                "autoscaler: {maxReplicas: 2, behavior: {scaleUp: {stabilizationWindowSeconds: 3601}}} |"
                        + "error[autoscaler.window-out-of-range]"
                        + " spec.autoscaler.behavior.scaleUp.stabilizationWindowSeconds",
                // environment
                "env: [{name: A}, {name: B}, {name: A}] | error[env.duplicate-name] spec.env[2].name",
                "env: [{value: a}] | error[env.invalid-name] spec.env[0].name",
                "env: [{name: A, value: a, valueFrom: {}}] | error[env.value-and-source] spec.env[0]",
                "{otlpHeadersSecret: s, env: [{name: OTEL_EXPORTER_OTLP_HEADERS}]} |"
                        + "error[env.duplicate-name] spec.env[0].name",
                "initContainers: [{name: a, env: [{name: A}, {name: A}]}] |"
                        + "error[env.duplicate-name] spec.initContainers[0].env[1].name",
                // containers and volumes
                "initContainers: [{name: otc-container}] | error[container.reserved-name] spec.initContainers[0].name",
                "{initContainers: [{name: a}], additionalContainers: [{name: a}]} |"
                        + "error[container.duplicate-name] spec.additionalContainers[0].name",
                "volumes: [{name: config}] | error[volume.reserved-name] spec.volumes[0].name",
                "{tls: {issuerRef: {}}, volumes: [{name: tls}]} | error[volume.reserved-name] spec.volumes[0].name",
                "{volumes: [{name: a}], volumeMounts: [{name: a, mountPath: /conf}]} |"
                        + "error[volume.duplicate-mount-path] spec.volumeMounts[0].mountPath",
                "volumes: [{name: a}, {name: a}] | error[volume.duplicate-name] spec.volumes[1].name",
                "volumeMounts: [{name: a, mountPath: /a}] |"
                        + "error[volume.mount-without-volume] spec.volumeMounts[0].name",
                "{volumes: [{name: a}], volumeMounts: [{name: a, mountPath: /a}, {name: a, mountPath: /a}]} |"
                        + "error[volume.duplicate-mount-path] spec.volumeMounts[1].mountPath",
                // ports
                "ports: [{name: A, port: 1}] | error[port.invalid-name] spec.ports[0].name",
                "ports: [{name: a, port: 70000}] | error[port.invalid-number] spec.ports[0].port",
                "ports: [{name: a, port: 1, nodePort: 30000}] | error[port.node-port] spec.ports[0].nodePort",
                "ports: [{name: a, port: 1}, {name: a, port: 2}] | error[port.duplicate-name] spec.ports[1].name",
                "ports: [{name: a, port: 1}, {name: b, port: 1}] | error[port.duplicate-number] spec.ports[1].port",
                "ports: [{name: a, port: 1}, {port: 2}] | error[port.missing-name] spec.ports[1]",
                // connections
                "tls: {} | error[tls.no-source] spec.tls",
                "tls: {secretName: a, issuerRef: {}} | error[tls.secret-and-issuer] spec.tls",
                "tls: {secretName: A_b} | error[resource.malformed-name] spec.tls.secretName",
                "tls: {issuerRef: {kind: Isuer}} | error[resource.unknown-value] spec.tls.issuerRef.kind",
                "otlpHeadersSecret: A | error[resource.malformed-name] spec.otlpHeadersSecret",
                "opamp: {enabled: true} | error[opamp.missing-endpoint] spec.opamp.endpoint",
                "opamp: {enabled: true, endpoint: 'opamp:4320'} | error[opamp.malformed-endpoint] spec.opamp.endpoint",
                "ingress: {ruleType: subdomain} | error[ingress.missing-hostname] spec.ingress.hostname"
            })
    void oneMistakeIsOneFinding(String spec, String expected) {
        assertThat(check(spec)).extracting(Places::of).containsExactly(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mode: daemonset",
                "{mode: statefulset, volumeClaimTemplates: [{metadata: {name: d}}],"
                        + " volumeMounts: [{name: d, mountPath: /d}]}",
                "{mode: sidecar, replicas: 1, image: a}",
                "ports: [{name: a, port: 1, protocol: TCP}, {name: b, port: 1, protocol: UDP}]",
                "ports: [{port: 1}]",
                "volumes: [{name: tls}, {name: otc-internal}]",
                "additionalContainers: [{name: a, volumeMounts: [{name: config, mountPath: /c}]}]",
                "{tls: {issuerRef: {}}, opamp: {enabled: true, endpoint: 'wss://a/b'}, upgradeStrategy: none}",
                "opamp: {endpoint: broken}",
                "{priorityClassName: '', mode: sidecar}",
                "config: {receivers: {otlp: null}}",
                "targetAllocator: {prometheusCR: {serviceMonitorSelector: {team: a}}}"
            })
    void whatIsRightHasNoFinding(String spec) {
        assertThat(check(spec)).isEmpty();
    }

    @Test
    void everyProblemIsFoundAtOnce() {
        assertThat(check("{mode: x, replicas: 0, env: [{name: A}, {name: A}], tls: {}}"))
                .hasSize(4);
    }

    @Test
    void anAddressMayBeLong() {
        String endpoint = "$(".repeat(300_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(check("opamp: {enabled: true, endpoint: '%s'}".formatted(endpoint)))
                        .isNotEmpty());
    }

    @Test
    void aWordWithSwappedLettersIsRecognised() {
        assertThat(check("mode: sidecra")).extracting(Finding::help).containsExactly("did you mean `sidecar`?");
    }

    @Test
    void aNameThatItsObjectsCannotHaveIsMentioned() {
        OpenTelemetryCollector collector = collector("{}");
        collector.getMetadata().setName("with.dots");
        assertThat(CollectorChecks.check(collector))
                .extracting(Places::of)
                .containsExactly("hint[resource.changed-name] metadata.name");
    }

    @Test
    void anUnknownFieldIsNoErrorButALostValueIs() {
        OpenTelemetryCollector collector = collector("{}");
        collector.readProblems(List.of(
                problem(ReadProblems.UNKNOWN_FIELD, Severity.ERROR, "a"),
                problem(ReadProblems.UNREADABLE, Severity.HINT, "b")));
        assertThat(CollectorChecks.check(collector))
                .extracting(Places::of)
                .containsExactly("warning[resource.unknown-field] a", "error[resource.unreadable] b");
    }

    @Test
    void anUnknownFieldIsReportedOnce() {
        OpenTelemetryCollector collector = collector("replica: 1");
        collector.readProblems(List.of(Finding.of(
                ReadProblems.UNKNOWN_FIELD, Severity.WARNING, FieldPath.of("spec", "replica"), "unknown", null)));
        assertThat(CollectorChecks.check(collector))
                .extracting(Finding::help)
                .containsExactly("did you mean `replicas`?");
    }

    @Test
    void theModeCannotChange() {
        assertThat(CollectorChecks.changes(collector("{}"), collector("mode: daemonset")))
                .extracting(Places::of)
                .containsExactly("error[collector.mode-changed] spec.mode");
    }

    @Test
    void noModeIsTheDefaultMode() {
        assertThat(CollectorChecks.changes(collector("{}"), collector("mode: deployment")))
                .isEmpty();
        assertThat(CollectorChecks.changes(collector("mode: sidecar"), collector("mode: nonsense")))
                .isEmpty();
    }

    private static Finding problem(String rule, Severity severity, String path) {
        return Finding.of(rule, severity, FieldPath.of(path), "a problem", null);
    }

    private static Findings check(String spec) {
        return CollectorChecks.check(collector(spec));
    }

    /** A valid collector, changed by {@code spec}. */
    private static OpenTelemetryCollector collector(String spec) {
        String part = spec.startsWith("{") ? spec.substring(1, spec.length() - 1) : spec;
        return Yaml.read(
                OpenTelemetryCollector.class,
                "{metadata: {name: a}, spec: {%s%s}}".formatted(spec.contains("config:") ? "" : CONFIG, part));
    }
}
