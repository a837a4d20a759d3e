package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.injection.Decision.Verdict;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.testing.invariants.KubernetesInvariants;
import dev.otelop.testing.invariants.PodSecurity;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the agents of all languages, from the request to the pod. */
class EveryLanguageTest {

    private static final String RESTRICTED = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              namespace: shop
              annotations: {%s}
            spec:
              securityContext: {runAsNonRoot: true, runAsUser: 1000, seccompProfile: {type: RuntimeDefault}}
              containers:
                - name: app
                  image: app:1
                  env: [{name: USER_VARIABLE, value: $(OTEL_POD_IP)}]
                  securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
            """;

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "GO")
    void aRestrictedPodStaysRestricted(Language language) {
        InjectionResult result = inject(pod(language));

        assertThat(result.decisions()).extracting(Decision::verdict).containsExactly(Verdict.INJECTED);
        assertThat(PodSecurity.level(typed(result).getSpec())).isEqualTo(PodSecurity.RESTRICTED);
    }

    @Test
    void theAgentOfGoIsRefusedWhereItsPrivilegesAreNot() {
        InjectionResult result = inject(Trial.pod(RESTRICTED.formatted(
                annotation(Language.GO) + ", instrumentation.opentelemetry.io/otel-go-auto-target-exe: /app")));

        assertThat(result.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(decision.rule()).hasToString("injection.pod-security");
        });
        assertThat(typed(result).getSpec().getVolumes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "GO")
    void theApiServerFindsNothingToObjectTo(Language language) {
        assertThat(KubernetesInvariants.violations(List.of(typed(inject(pod(language))))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void injectingAgainChangesNothing(Language language) {
        InjectionResult once = inject(pod(language));

        assertThat(inject(once.pod()).patch().operations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "GO")
    void theSdkIsToldOnceHoweverManyLanguagesThereAre(Language language) {
        InjectionResult result =
                inject(Trial.pod(RESTRICTED.formatted(annotation(language) + ", " + annotation(Language.SDK))));

        assertThat(KubernetesInvariants.violations(List.of(typed(result)))).isEmpty();
        assertThat(AgentTrial.values(
                                typed(result).getSpec().getContainers().get(0).getEnv())
                        .get("OTEL_RESOURCE_ATTRIBUTES"))
                .containsOnlyOnce("k8s.pod.name=");
    }

    private static PodSource pod(Language language) {
        return Trial.pod(RESTRICTED.formatted(annotation(language)));
    }

    private static String annotation(Language language) {
        return language.injectAnnotation() + ": 'true', " + language.containerNamesAnnotation() + ": app";
    }

    private static InjectionResult inject(PodSource pod) {
        Instrumentation instrumentation = Trial.instrumentation("""
                metadata: {name: agents, namespace: shop}
                spec:
                  exporter: {endpoint: 'https://otel:4317', tls: {secretName: my.tls, ca_file: ca.crt}}
                """);
        return PodInjector.inject(
                pod,
                Trial.context()
                        .withInstrumentations(Map.of(Reference.onlyOneOf("shop"), Resolution.found(instrumentation))));
    }

    private static Pod typed(InjectionResult result) {
        return Trees.read(result.pod().tree(), Pod.class);
    }
}
