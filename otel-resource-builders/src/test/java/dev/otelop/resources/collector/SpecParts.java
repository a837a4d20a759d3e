package dev.otelop.resources.collector;

import dev.otelop.model.ConfigSource;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Collectors put together from independent parts of a spec, in any combination. */
final class SpecParts {

    /** Each is right by itself and beside every other. */
    private static final List<String> PARTS = List.of(
            "image: otel/opentelemetry-collector-contrib:0.90.0",
            "imagePullPolicy: Always",
            "command: [/collector]",
            "args: {set: a=b, feature-gates: -x}",
            "env: [{name: REGION, value: eu}, {name: POD_NAME, value: mine}]",
            "envFrom: [{secretRef: {name: more}}]",
            "ports: [{name: public, port: 443, targetPort: 4317}, {name: trap, port: 162, protocol: UDP}]",
            "volumes: [{name: certs, secret: {secretName: certs}}, {name: host, hostPath: {path: /var/log}}]\n"
                    + "volumeMounts: [{name: certs, mountPath: /certs}, {name: host, mountPath: /logs, readOnly: true}]",
            "configmaps: [{name: lookup, mountpath: tables}]",
            "resources: {limits: {memory: 256Mi}, requests: {cpu: 2}}",
            "podAnnotations: {example.org/note: hello, prometheus.io/path: /own}",
            "serviceAccount: existing",
            "nodeSelector: {kubernetes.io/os: linux}",
            "securityContext: {runAsUser: 7}",
            "podSecurityContext: {fsGroup: 7}",
            "hostNetwork: true",
            "hostPID: true",
            "initContainers: [{name: prepare, image: 'busybox:1'}]",
            "terminationGracePeriodSeconds: 5",
            "shareProcessNamespace: true",
            "dnsPolicy: Default",
            "ipFamilyPolicy: PreferDualStack",
            "trafficDistribution: PreferClose",
            "livenessProbe: {periodSeconds: 7}",
            "startupProbe: {failureThreshold: 7}",
            "otlpHeadersSecret: token",
            "tls: {secretName: mine}",
            "observability: {metrics: {disablePrometheusAnnotations: true}}");

    private static final List<String> CONFIGS = List.of(Demo.CONFIG, """
            receivers: {otlp: {protocols: {grpc: , http: }}, statsd: }
            exporters: {debug: {}}
            extensions: {health_check: }
            service:
              extensions: [health_check]
              pipelines:
                traces: {receivers: [otlp], exporters: [debug]}
                metrics: {receivers: [statsd], exporters: [debug]}
            """);

    private SpecParts() {}

    /** Collectors that are not rejected. */
    static Arbitrary<OpenTelemetryCollector> valid() {
        Arbitrary<Set<String>> parts = Arbitraries.of(PARTS).set().ofMaxSize(PARTS.size());
        Arbitrary<String> modes = Arbitraries.of("deployment", "daemonset", "statefulset");
        return Combinators.combine(modes, parts, Arbitraries.of(CONFIGS)).as(SpecParts::collector);
    }

    /** Anything: texts and trees as configuration, values out of range, words that mean nothing. */
    static Arbitrary<OpenTelemetryCollector> any() {
        Arbitrary<String> modes = Arbitraries.of("deployment", "daemonset", "statefulset", "sidecar", "nonsense", "''");
        Arbitrary<String> configs = Arbitraries.oneOf(
                Arbitraries.of(CONFIGS),
                Arbitraries.strings()
                        .withChars("abc:-{}[]#&*!|>'\"% \n\t${}0\u00e4")
                        .ofMaxLength(60),
                Arbitraries.of("null", "[]", "receivers: 1", "service: {telemetry: [1]}", "a: &a [*a]"));
        Arbitrary<Set<String>> odd = Arbitraries.of(
                        "replicas: -1",
                        "image: ':::'",
                        "env: [{}, {name: A}, {name: A}]",
                        "ports: [{}, {port: 99999}, {name: x, port: 1}, {name: x, port: 2}]",
                        "volumes: [{}, {name: tls}, {name: config}]",
                        "volumeMounts: [{}, {name: none, mountPath: /conf}]",
                        "volumeClaimTemplates: [{}]",
                        "configmaps: [{}, {name: a}, {name: a}]",
                        "resources: {limits: {cpu: much}}",
                        "tls: {}",
                        "autoscaler: {}",
                        "upgradeStrategy: sometimes",
                        "podDisruptionBudget: {}",
                        "additionalContainers: [{}]",
                        "ingress: {}",
                        "observability: {}",
                        "targetAllocator: {}")
                .set()
                .ofMaxSize(6);
        return Combinators.combine(modes, odd, configs).as(SpecParts::collector);
    }

    private static OpenTelemetryCollector collector(String mode, Set<String> parts, String config) {
        OpenTelemetryCollector collector = Demo.with("mode: " + mode + "\n" + String.join("\n", parts));
        collector.getSpec().setConfig(ConfigSource.text(config));
        return collector;
    }
}
