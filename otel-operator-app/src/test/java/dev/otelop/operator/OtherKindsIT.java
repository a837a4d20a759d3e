package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.model.v1alpha1.Instrumentation;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Instrumentations get a verdict and nothing else. */
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
        Instrumentation resource = operator.client()
                .resources(Instrumentation.class)
                .inNamespace(namespace)
                .withName("i")
                .get();
        return resource.getStatus() == null ? List.of() : resource.getStatus().getConditions();
    }

    private static void awaitConditions(Supplier<List<Condition>> conditions, String... expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(conditions.get())
                        .extracting(condition ->
                                condition.getType() + "=" + condition.getStatus() + " " + condition.getReason())
                        .containsExactly(expected));
    }
}
