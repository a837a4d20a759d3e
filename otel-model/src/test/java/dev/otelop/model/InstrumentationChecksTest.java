package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Findings;
import dev.otelop.model.v1alpha1.Instrumentation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentationChecksTest {

    private static final String EXPORTER = "exporter: {endpoint: 'http://otel'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | warning[instrumentation.missing-endpoint] spec.exporter.endpoint",
                "{exporter: {endpoint: ' '}} | warning[instrumentation.missing-endpoint] spec.exporter.endpoint",
                "{env: [{name: OTEL_TRACES_EXPORTER, value: otlp}]} |"
                        + "warning[instrumentation.missing-endpoint] spec.exporter.endpoint",
                "{java: {env: [{name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a'}]}, go: {}} |"
                        + "warning[instrumentation.missing-endpoint] spec.exporter.endpoint",
                "{exporter: {endpoint: 'http://otel:4317'}, java: {}} |"
                        + "warning[instrumentation.port-of-other-protocol] spec.exporter.endpoint",
                "{exporter: {endpoint: 'http://otel:4318/'}, nginx: {}} |"
                        + "warning[instrumentation.port-of-other-protocol] spec.exporter.endpoint",
                "{exporter: {endpoint: 'http://otel:4318'}, java: {image: mine,"
                        + " env: [{name: OTEL_EXPORTER_OTLP_PROTOCOL, value: grpc}]}} |"
                        + "warning[instrumentation.port-of-other-protocol] spec.exporter.endpoint",
                "{exporter: {endpoint: 'otel:4317'}} |"
                        + "warning[instrumentation.endpoint-without-scheme] spec.exporter.endpoint",
                "{exporter: {endpoint: 'http://:4317'}} |"
                        + "error[instrumentation.malformed-endpoint] spec.exporter.endpoint",
                "{exporter: {endpoint: 'ftp://otel'}} |"
                        + "error[instrumentation.malformed-endpoint] spec.exporter.endpoint",
                "{exporter: {endpoint: 'http://otel', tls: {}}} |"
                        + "warning[instrumentation.tls-without-https] spec.exporter.tls",
                "{exporter: {endpoint: 'https://otel', tls: {cert_file: a}}} |"
                        + "warning[instrumentation.half-a-client-certificate] spec.exporter.tls",
            })
    void theEndpointIsAnAddress(String spec, String expected) {
        assertThat(check(spec)).extracting(Places::of).containsExactly(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sampler: {type: traceidratio} | error[sampler.missing-argument] spec.sampler.argument",
                "sampler: {type: parentbased_traceidratio, argument: '1.5'} |"
                        + "error[sampler.malformed-argument] spec.sampler.argument",
                "sampler: {type: traceidratio, argument: NaN} | error[sampler.malformed-argument] spec.sampler.argument",
                "sampler: {type: traceidratio, argument: ten} | error[sampler.malformed-argument] spec.sampler.argument",
                "sampler: {type: jaeger_remote, argument: 'endpoint='} |"
                        + "error[sampler.malformed-argument] spec.sampler.argument",
                "sampler: {type: jaeger_remote, argument: pollingIntervalMs=soon} |"
                        + "error[sampler.malformed-argument] spec.sampler.argument",
                "otlpHeadersSecret: Backend | error[resource.malformed-name] spec.otlpHeadersSecret",
                "otlpHeadersSecret: s, env: [{name: OTEL_EXPORTER_OTLP_HEADERS}] |"
                        + "warning[instrumentation.headers-twice] spec.env[0].name",
                "sampler: {type: sometimes} | error[resource.unknown-value] spec.sampler.type",
                "sampler: {argument: '0.5'} | warning[sampler.argument-without-type] spec.sampler.argument",
                "propagators: [tracecontext, b4] | error[resource.unknown-value] spec.propagators[1]",
                "propagators: [b3, b3] | warning[instrumentation.duplicate-propagator] spec.propagators[1]",
                "propagators: [none, b3] | warning[instrumentation.none-among-propagators] spec.propagators[0]",
                "env: [{name: A}, {name: A}] | error[env.duplicate-name] spec.env[1].name",
                "java: {env: [{name: A}, {name: A}]} | error[env.duplicate-name] spec.java.env[1].name",
                "java: {resourceRequirements: {}} | warning[resource.unknown-field] spec.java.resourceRequirements",
                "java: {extensions: [{image: a}]} | error[resource.missing-field] spec.java.extensions[0].dir",
                "python: {volumeLimitSize: 1Gi, volumeClaimTemplate: {}} | error[instrumentation.two-volumes] spec.python",
                "apacheHttpd: {version: '2.6'} |"
                        + "warning[instrumentation.unknown-apache-version] spec.apacheHttpd.version",
                "nginx: {configFile: 'a b'} | error[resource.malformed-value] spec.nginx.configFile"
            })
    void oneMistakeIsOneFinding(String part, String expected) {
        assertThat(check("{%s, %s}".formatted(EXPORTER, part)))
                .extracting(Places::of)
                .containsExactly(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{exporter: {endpoint: 'http://$(NODE_IP):4317'}}",
                "{exporter: {endpoint: 'https://otel.example.com'}}",
                "{env: [{name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a'}]}",
                "{env: [{name: OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, valueFrom: {fieldRef: {fieldPath: status.hostIP}}}]}",
                "{env: [{name: OTEL_METRICS_EXPORTER, value: 'none'}], java: {}}",
                "{java: {env: [{name: OTEL_EXPORTER_OTLP_ENDPOINT, value: 'http://a'}]}}",
                "{exporter: {endpoint: 'http://a:4317'}, nginx: {}, java: {image: mine}}",
                "{exporter: {endpoint: 'http://$(IP):4317'}, env: [{name: OTEL_EXPORTER_OTLP_PROTOCOL, value: grpc}],"
                        + " java: {}}",
                "{exporter: {endpoint: 'http://a:4318'}, otlpHeadersSecret: backend, java: {}}",
                "{exporter: {endpoint: 'http://a'}, sampler: {type: traceidratio, argument: '0'}}",
                "{exporter: {endpoint: 'http://a'}, sampler: {type: jaeger_remote,"
                        + " argument: 'endpoint=http://j:14250, pollingIntervalMs=5000, initialSamplingRate=0.25'}}",
                "{exporter: {endpoint: 'http://a'}, propagators: [none]}"
            })
    void whatIsRightHasNoFinding(String spec) {
        assertThat(check(spec)).isEmpty();
    }

    private static Findings check(String spec) {
        return InstrumentationChecks.check(Yaml.read(Instrumentation.class, "{spec: %s}".formatted(spec)));
    }
}
