package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.OpAMPBridge;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Instrumentations and bridges get a verdict and nothing else. */
class OtherKindsIT {

    private static TestOperator operator;

    @BeforeAll
    static void start() {
        operator = TestOperator.start();
    }

    @AfterAll
    static void stop() {
        operator.close();
    }

    @Test
    void usableInstrumentationIsReady() {
        String namespace = operator.cluster().namespace("instrumentation");
        operator.apply(namespace, instrumentation("0.25"));

        awaitConditions(() -> instrumentationConditions(namespace), "Ready=True Valid", "ConfigValid=True Valid");
    }

    @Test
    void wrongInstrumentationIsToldWhereItIsWrongAndMayBeMended() {
        String namespace = operator.cluster().namespace("instrumentation");
        operator.apply(namespace, instrumentation("7"));

        awaitConditions(() -> instrumentationConditions(namespace), "Ready=False Invalid", "ConfigValid=False Invalid");
        assertThat(instrumentationConditions(namespace).get(0).getMessage()).contains("spec.sampler.argument");

        operator.apply(namespace, instrumentation("1"));
        awaitConditions(() -> instrumentationConditions(namespace), "Ready=True Valid", "ConfigValid=True Valid");
    }

    @Test
    void bridgeIsCheckedAndSaysThatNothingServesItYet() {
        String namespace = operator.cluster().namespace("bridge");
        operator.apply(namespace, """
                apiVersion: opentelemetry.io/v1alpha1
                kind: OpAMPBridge
                metadata: {name: b}
                spec:
                  endpoint: wss://opamp.example.com/v1/opamp
                  capabilities: {AcceptsRemoteConfig: true}
                """);

        awaitConditions(
                () -> conditions(operator.client()
                        .resources(OpAMPBridge.class)
                        .inNamespace(namespace)
                        .withName("b")
                        .get()),
                "Ready=False NotServed",
                "ConfigValid=True Valid");
    }

    private static String instrumentation(String ratio) {
        return """
                apiVersion: opentelemetry.io/v1alpha1
                kind: Instrumentation
                metadata: {name: i}
                spec:
                  exporter: {endpoint: "http://collector:4317"}
                  propagators: [tracecontext, baggage]
                  sampler: {type: parentbased_traceidratio, argument: "%s"}
                """.formatted(ratio);
    }

    private static List<Condition> instrumentationConditions(String namespace) {
        return conditions(operator.client()
                .resources(Instrumentation.class)
                .inNamespace(namespace)
                .withName("i")
                .get());
    }

    private static List<Condition> conditions(CustomResource<?, ?> resource) {
        if (resource instanceof Instrumentation instrumentation && instrumentation.getStatus() != null) {
            return instrumentation.getStatus().getConditions();
        }
        return resource instanceof OpAMPBridge bridge && bridge.getStatus() != null
                ? bridge.getStatus().getConditions()
                : List.of();
    }

    private static void awaitConditions(Supplier<List<Condition>> conditions, String... expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(conditions.get())
                        .extracting(condition ->
                                condition.getType() + "=" + condition.getStatus() + " " + condition.getReason())
                        .containsExactly(expected));
    }
}
