package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a pod and an Instrumentation hold, there is an answer. */
class OddInputTest {

    private static final List<String> PODS = List.of(
            "spec: {containers: [{name: app}]}",
            "metadata: null\nspec: {containers: [{name: app, env: null, envFrom: null, volumeMounts: null}]}",
            "spec: {containers: [{name: app, env: [{value: x}, {name: A, value: null}, {name: B, valueFrom: {}}]}]}",
            "spec: {containers: [{name: app, env: [null]}]}",
            "spec: {containers: [{name: app, envFrom: [{}, {configMapRef: {}}, {secretRef: {}}]}]}",
            "spec: {containers: [{name: app, image: '', volumeMounts: [{}, {mountPath: /etc/nginx}]}], volumes: [{}]}",
            "metadata: {labels: {a: null}, annotations: {resource.opentelemetry.io/: x, resource.opentelemetry.io/a: null},"
                    + " ownerReferences: [{controller: true}]}\nspec: {containers: [{name: app, image: ':@'}]}",
            "spec: {containers: [{name: app, securityContext: {capabilities: {}}}]}");

    private static final List<String> SPECS = List.of(
            "exporter: {}",
            "exporter: {endpoint: '', tls: {}}",
            "exporter: {tls: {ca_file: x, cert_file: '', secretName: ''}}",
            "env: [null, {}, {name: A}, {name: A, value: a, valueFrom: {fieldRef: {fieldPath: x}}}]",
            "propagators: [null]\nsampler: {argument: x}\nresource: {resourceAttributes: {a: null, '': x}}",
            "java: {extensions: [null]}\nnginx: {attrs: [null, {}]}\napacheHttpd: {attrs: [null, {}], configPath: /}",
            "java: {resources: {limits: {cpu: many}}}\nnginx: {configFile: nginx.conf}\napacheHttpd: {configPath: conf}",
            "nginx: {configFile: /}\ngo: {env: [{name: OTEL_GO_AUTO_TARGET_EXE}]}");

    @ParameterizedTest
    @MethodSource("combinations")
    void thereIsAnAnswer(Language language, String pod, String spec) {
        assertThatCode(() -> AgentTrial.of(language, pod).spec(spec).outcome()).doesNotThrowAnyException();
        assertThatCode(() ->
                        AgentTrial.of(language, pod).spec(spec).variant(" ").outcome())
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> combinations() {
        return Stream.of(Language.values())
                .flatMap(language ->
                        PODS.stream().flatMap(pod -> SPECS.stream().map(spec -> Arguments.of(language, pod, spec))));
    }
}
