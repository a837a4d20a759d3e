package dev.otelop.operator.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    private static final ObjectKey KEY = new ObjectKey("apps", "StatefulSet", "n", "c");
    private static final String STATEFUL_SET_CHANGE =
            "StatefulSet.apps \"c\" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas'";

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 422})
    void answerThatWouldBeTheSameNextTimeIsARefusal(int code) {
        assertThat(Refusal.isRefusal(failure(code, ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 401, 409, 429, 500, 503, 504})
    void answerThatMayBeBetterNextTimeIsLeftToTheRetryPolicy(int code) {
        assertThat(Refusal.isRefusal(failure(code, ""))).isFalse();
    }

    @Test
    void statefulSetIsReplacedOnlyIfTheNewOneSelectsTheSamePods() {
        KubernetesClientException refusal = failure(422, STATEFUL_SET_CHANGE);

        assertThat(Refusal.mayRecreate(refusal, selecting("c"), selecting("c"))).isTrue();
        assertThat(Refusal.mayRecreate(refusal, selecting("c"), selecting("d"))).isFalse();
        assertThat(Refusal.mayRecreate(failure(422, "env is wrong"), selecting("c"), selecting("c")))
                .isFalse();
    }

    @Test
    void problemNamesTheObjectAndRepeatsTheServersWords() {
        assertThat(Refusal.problem(KEY, failure(422, "spec.replicas: Invalid value")))
                .satisfies(problem -> assertThat(problem.reason()).isEqualTo("ApplyRejected"))
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("StatefulSet n/c was refused by the API server: spec.replicas: Invalid value"));
        assertThat(Refusal.problem(KEY, failure(422, "spec.selector: field is immutable"))
                        .reason())
                .isEqualTo("ImmutableField");
    }

    @Test
    void endlessReasonIsCut() {
        assertThat(Refusal.reason(failure(422, "x".repeat(5_000)))).hasSize(601).endsWith("…");
    }

    private static KubernetesClientException failure(int code, String message) {
        Status status = new StatusBuilder().withCode(code).withMessage(message).build();
        return new KubernetesClientException("request failed", code, status);
    }

    private static StatefulSet selecting(String instance) {
        return new StatefulSetBuilder()
                .withNewSpec()
                .withNewSelector()
                .addToMatchLabels("instance", instance)
                .endSelector()
                .endSpec()
                .build();
    }
}
