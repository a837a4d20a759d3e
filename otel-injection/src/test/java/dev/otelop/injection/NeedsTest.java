package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NeedsTest {

    @Test
    void aPodThatAsksForNothingNeedsNothing() {
        assertThat(needs("{}")).isEqualTo(InjectionNeeds.none());
        assertThat(needs("{metadata: {annotations: null}, spec: {containers: [{name: app}]}}")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whatIsSwitchedOffNeedsNothing() {
        assertThat(needs(annotated("instrumentation.opentelemetry.io/inject-java: 'false'"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void trueMeansTheOnlyOneOfTheNamespace() {
        InjectionNeeds needs = needs(annotated("instrumentation.opentelemetry.io/inject-java: 'true'"));

        assertThat(needs.instrumentations()).containsExactly(Reference.onlyOneOf("shop"));
        assertThat(needs.sidecars()).isEmpty();
        assertThat(needs.owners()).isTrue();
        assertThat(needs.namespaces()).isEmpty();
    }

    @Test
    void aForeignInstrumentationNeedsTheGrantOfItsNamespace() {
        InjectionNeeds needs = needs(annotated("instrumentation.opentelemetry.io/inject-sdk: observability/all"));

        assertThat(needs.instrumentations()).containsExactly(new Reference("observability", "all"));
        assertThat(needs.namespaces()).containsExactly("observability");
    }

    @Test
    void thePlainAnnotationOfTheSeedNamesAnInstrumentation() {
        assertThat(needs(annotated("instrumentation.opentelemetry.io/inject: my-instrumentation"))
                        .instrumentations())
                .containsExactly(new Reference("shop", "my-instrumentation"));
    }

    @Test
    void theSeedsCollectorAnnotationSaysWhichSidecar() {
        assertThat(needs(annotated(
                                "sidecar.opentelemetry.io/inject: 'true', sidecar.opentelemetry.io/collector: sidecar"))
                        .sidecars())
                .containsExactly(new Reference("shop", "sidecar"));
    }

    @Test
    void theCollectorAnnotationAloneAsksForNothing() {
        assertThat(needs(annotated("sidecar.opentelemetry.io/collector: sidecar"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whatNothingCanBeCalledIsNotLookedFor() {
        assertThat(needs(annotated("instrumentation.opentelemetry.io/inject-java: a/b/c"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void excludedNamespacesNeedNothing() {
        PodSource pod = Trial.pod(annotated("sidecar.opentelemetry.io/inject: 'true'"));

        assertThat(PodInjector.needs(pod, NamespaceFacts.named("kube-system"), InjectionSettings.defaults())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void configMapsMatterOnlyWhenTheSettingSaysSo() {
        PodSource pod = Trial.pod("""
                metadata: {annotations: {instrumentation.opentelemetry.io/inject-java: 'true'}}
                spec:
                  containers:
                  - name: app
                    env: [{name: A, valueFrom: {configMapKeyRef: {name: options, key: a}}}]
                    envFrom: [{configMapRef: {name: all}}, {secretRef: {name: secret}}]
                """);
        InjectionSettings standard = InjectionSettings.defaults();

        assertThat(PodInjector.needs(pod, Trial.namespace(), standard).configMaps())
                .isEmpty();
        assertThat(PodInjector.needs(pod, Trial.namespace(), standard.withResolveConfigMaps(true))
                        .configMaps())
                .containsExactly("all", "options");
    }

    @Test
    void aLanguageThatIsSwitchedOffNeedsNoInstrumentation() {
        InjectionSettings settings = InjectionSettings.defaults().withLanguages(Set.of(Language.JAVA));
        PodSource pod = Trial.pod(annotated("instrumentation.opentelemetry.io/inject-go: 'true'"));

        assertThat(PodInjector.needs(pod, Trial.namespace(), settings).isEmpty())
                .isTrue();
    }

    private static String annotated(String annotations) {
        return "metadata: {annotations: {" + annotations + "}}\nspec: {containers: [{name: app}]}";
    }

    private static InjectionNeeds needs(String pod) {
        return PodInjector.needs(Trial.pod(pod), Trial.namespace(), InjectionSettings.defaults());
    }
}
