package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.operator.admission.AdmittedKind.Change;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionHandlerTest {

    private static final String PATH = "/validate-configmap";

    private final List<String> served = new ArrayList<>();

    @Test
    void anUnknownPathIsNotFoundAndNotCounted() {
        assertThat(handler(map -> Findings.none())
                        .handle("/elsewhere", new byte[0])
                        .status())
                .isEqualTo(404);
        assertThat(served).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\u0000",
                "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\"}",
                "{\"apiVersion\":\"admission.k8s.io/v1beta1\",\"kind\":\"AdmissionReview\",\"request\":{}}",
                "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":"
                        + "{\"uid\":\"1\",\"kind\":{\"kind\":\"ConfigMap\"},\"operation\":\"CREATE\"}}",
                "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":"
                        + "{\"uid\":\"1\",\"kind\":{\"kind\":\"ConfigMap\"},\"operation\":\"UPDATE\",\"object\":{}}}",
                "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":"
                        + "{\"uid\":\"1\",\"kind\":{\"kind\":\"ConfigMap\"},\"operation\":\"PATCH\",\"object\":{}}}"
            })
    void whatIsNoReviewIsABadRequest(String body) {
        Reply reply = handle(map -> Findings.none(), body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(text(reply)).startsWith("not a review that can be answered: ");
        assertThat(served).containsExactly(PATH + " 400");
    }

    @Test
    void deeplyNestedJsonIsABadRequest() {
        assertThat(handle(map -> Findings.none(), "[".repeat(1_000_000)).status())
                .isEqualTo(400);
    }

    @Test
    void aReviewOfAnotherKindIsABadRequest() {
        Reply reply = handle(map -> Findings.none(), review("CREATE", "Secret", "{}"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(text(reply)).contains("this webhook reviews ConfigMap, the review is about Secret");
    }

    @Test
    void aDefectIsAnInternalErrorThatNamesTheObject() {
        Reply reply = handle(
                map -> {
                    throw new IllegalStateException("impossible");
                },
                review("CREATE", "ConfigMap", "{\"metadata\":{\"name\":\"a\",\"namespace\":\"b\"}}"));

        assertThat(reply.status()).isEqualTo(500);
        assertThat(text(reply)).contains("ConfigMap b/a").contains("impossible");
        assertThat(served).containsExactly(PATH + " 500");
    }

    @Test
    void theAnswerRepeatsTheUid() {
        Reply reply = handle(map -> Findings.none(), review("CREATE", "ConfigMap", "{}"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(text(reply)).contains("\"uid\":\"42\"").contains("\"allowed\":true");
        assertThat(served).containsExactly(PATH + " 200");
    }

    @Test
    void aRefusalShowsALimitedNumberOfErrorsAndCountsTheRest() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(Finding.of(
                    "test.wrong", Severity.ERROR, FieldPath.of("list").index(i), "it is wrong", null));
        }

        String answer = text(handle(map -> Findings.of(many), review("CREATE", "ConfigMap", "{}")));

        assertThat(answer).contains("list[19]").doesNotContain("list[20]").contains("and 80 more");
    }

    @Test
    void anObjectWithoutANameYetIsCalledByItsPrefix() {
        Finding wrong = Finding.of("test.wrong", Severity.ERROR, FieldPath.root(), "it is wrong", null);
        String review = review("CREATE", "ConfigMap", "{\"metadata\":{\"generateName\":\"job-\",\"namespace\":\"b\"}}");

        assertThat(text(handle(map -> Findings.of(wrong), review))).contains("ConfigMap b/job- is not valid");
    }

    private Reply handle(Function<ConfigMap, Findings> state, String body) {
        return handler(state).handle(PATH, body.getBytes(StandardCharsets.UTF_8));
    }

    private AdmissionHandler handler(Function<ConfigMap, Findings> state) {
        AdmittedKind<ConfigMap> kind =
                new AdmittedKind<>(ConfigMap.class, "configmaps", "maps.test.io", List.of(PATH), state, Change.free());
        return new AdmissionHandler(ValidatedKind.all(List.of(kind), new KubernetesSerialization()), this::count);
    }

    private void count(String webhook, int code, Duration took) {
        assertThat(took).isPositive();
        served.add(webhook + " " + code);
    }

    private static String review(String operation, String kind, String object) {
        return """
                {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":
                  {"uid":"42","kind":{"kind":"%s"},"operation":"%s","object":%s}}""".formatted(kind, operation, object);
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
