package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.Names;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SdkEnvironmentTest {

    private static final String APP = "spec: {containers: [{name: app, image: 'app:1'}]}";

    @Test
    void anSdkIsToldEverythingInOrder() {
        AgentPlan plan = AgentTrial.of(Language.SDK, APP).spec("""
                        exporter: {endpoint: 'http://otel:4317'}
                        propagators: [tracecontext, baggage]
                        sampler: {type: parentbased_traceidratio, argument: '0.25'}""").plan();

        assertThat(AgentTrial.values(plan.env()))
                .containsExactly(
                        Map.entry("OTEL_NODE_IP", "field status.hostIP"),
                        Map.entry("OTEL_POD_IP", "field status.podIP"),
                        Map.entry("OTEL_SERVICE_NAME", "app"),
                        Map.entry("OTEL_EXPORTER_OTLP_ENDPOINT", "http://otel:4317"),
                        Map.entry("OTEL_RESOURCE_ATTRIBUTES_POD_NAME", "field metadata.name"),
                        Map.entry("OTEL_RESOURCE_ATTRIBUTES_NODE_NAME", "field spec.nodeName"),
                        Map.entry("OTEL_PROPAGATORS", "tracecontext,baggage"),
                        Map.entry("OTEL_TRACES_SAMPLER", "parentbased_traceidratio"),
                        Map.entry("OTEL_TRACES_SAMPLER_ARG", "0.25"),
                        Map.entry(
                                "OTEL_RESOURCE_ATTRIBUTES",
                                "k8s.container.name=app,k8s.namespace.name=shop,"
                                        + "k8s.node.name=$(OTEL_RESOURCE_ATTRIBUTES_NODE_NAME),"
                                        + "k8s.pod.name=$(OTEL_RESOURCE_ATTRIBUTES_POD_NAME),"
                                        + "service.instance.id=shop.$(OTEL_RESOURCE_ATTRIBUTES_POD_NAME).app,"
                                        + "service.namespace=shop,service.version=1"));
        assertThat(plan.mounts()).isEmpty();
        assertThat(plan.volumes()).isEmpty();
        assertThat(plan.initContainers()).isEmpty();
    }

    @Test
    void aSamplerOfTheUserIsLeftAloneWithItsArgument() {
        AgentPlan plan = AgentTrial.of(Language.SDK, app("[{name: OTEL_TRACES_SAMPLER_ARG, value: '1'}]"))
                .spec("sampler: {type: traceidratio, argument: '0.25'}")
                .plan();

        assertThat(AgentTrial.values(plan.env()))
                .containsEntry("OTEL_TRACES_SAMPLER_ARG", "1")
                .doesNotContainKey("OTEL_TRACES_SAMPLER");
    }

    @Test
    void aDeclaredServiceNameIsNotHiddenByAGeneratedOne() {
        AgentPlan plan = AgentTrial.of(
                        Language.SDK, app("[{name: OTEL_RESOURCE_ATTRIBUTES, value: 'service.name=mine,a=b=c'}]"))
                .plan();

        assertThat(AgentTrial.values(plan.env())).doesNotContainKey("OTEL_SERVICE_NAME");
        assertThat(AgentTrial.values(plan.env()).get("OTEL_RESOURCE_ATTRIBUTES"))
                .startsWith("service.name=mine,a=b=c,k8s.container.name=app,");
    }

    @Test
    void theUsersAttributesStandBelowTheFieldsTheyAreExtendedWith() {
        AgentPlan plan = AgentTrial.of(
                        Language.SDK,
                        app(
                                "[{name: OTEL_RESOURCE_ATTRIBUTES, value: ''}, {name: COPY, value: $(OTEL_RESOURCE_ATTRIBUTES)}]"))
                .plan();

        assertThat(plan.env())
                .extracting(EnvVar::getName)
                .containsSubsequence(
                        "OTEL_RESOURCE_ATTRIBUTES_POD_NAME", "OTEL_RESOURCE_ATTRIBUTES", "COPY", "OTEL_SERVICE_NAME");
        assertThat(AgentTrial.values(plan.env()).get("OTEL_RESOURCE_ATTRIBUTES"))
                .startsWith("k8s.");
    }

    @Test
    void attributesFromASourceRefuseTheContainer() {
        assertThat(AgentTrial.of(
                                Language.SDK,
                                app(
                                        "[{name: OTEL_RESOURCE_ATTRIBUTES, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]"))
                        .refusal()
                        .rule())
                .hasToString("injection.unknown-value");
    }

    @Test
    void headersComeFromTheSecretThatTheInstrumentationNames() {
        Pod pod = Trees.read(Trial.tree(APP), Pod.class);
        Container app = pod.getSpec().getContainers().get(0);
        EnvLayers layers = EnvLayers.of(List.of(), EnvSources.none(), List.of(), List.of());

        SdkEnvironment sdk = SdkEnvironment.of(
                pod,
                app,
                Trial.instrumentation("{metadata: {}, spec: {otlpHeadersSecret: token}}"),
                Trial.context(),
                layers);

        assertThat(layers.with(sdk.edits()))
                .filteredOn(variable -> variable.getName().equals("OTEL_EXPORTER_OTLP_HEADERS"))
                .singleElement()
                .satisfies(variable -> {
                    var selector = variable.getValueFrom().getSecretKeyRef();
                    assertThat(selector.getName()).isEqualTo("token");
                    assertThat(selector.getKey()).isEqualTo("api-key");
                    assertThat(selector.getOptional()).isTrue();
                });
    }

    @Test
    void certificatesAreMountedReadOnlyFromTheirObjects() {
        AgentPlan plan = AgentTrial.of(Language.SDK, APP)
                .spec("exporter: {endpoint: 'https://otel:4317', tls: {secretName: my.cert, configMapName: ca,"
                        + " ca_file: ca.crt, cert_file: tls.crt, key_file: /keys/tls.key}}")
                .plan();

        assertThat(AgentTrial.values(plan.env()))
                .containsEntry("OTEL_EXPORTER_OTLP_CERTIFICATE", "/otel-auto-instrumentation-configmap-ca/ca.crt")
                .containsEntry(
                        "OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE", "/otel-auto-instrumentation-secret-my.cert/tls.crt")
                .containsEntry("OTEL_EXPORTER_OTLP_CLIENT_KEY", "/keys/tls.key");
        assertThat(plan.mounts())
                .allSatisfy(mount -> assertThat(mount.getReadOnly()).isTrue());
        assertThat(plan.volumes()).extracting(volume -> volume.getName()).allMatch(Names::isDnsLabel);
        assertThat(plan.volumes()).hasSize(2);
    }

    @Test
    void aCertificateThatIsNowhereIsNotedAndLeftOut() {
        AgentPlan plan = AgentTrial.of(Language.SDK, APP)
                .spec("exporter: {endpoint: 'https://otel:4317', tls: {ca_file: ca.crt}}")
                .plan();

        assertThat(plan.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("`ca.crt`"));
        assertThat(AgentTrial.values(plan.env())).doesNotContainKey("OTEL_EXPORTER_OTLP_CERTIFICATE");
    }

    private static String app(String env) {
        return "spec: {containers: [{name: app, image: 'app:1', env: %s}]}".formatted(env);
    }
}
