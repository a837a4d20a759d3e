package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.v1alpha1.Instrumentation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgentDecisionsTest {

    private static final String INSTRUMENTATION = """
            metadata: {name: all, namespace: shop, generation: 3}
            spec:
              exporter: {endpoint: 'http://collector:4318'}
            """;

    @Test
    void aLanguageGoesToTheFirstContainerThatIsTheApplications() {
        InjectionResult result = inject("inject-java: 'true'", "[{name: istio-proxy}, {name: app}, {name: log}]");

        assertThat(verdicts(result)).containsExactly("java app injected injection.injected");
    }

    @Test
    void listedContainersAreServedEachOnce() {
        InjectionResult result = inject(
                "inject-java: 'true', instrumentation.opentelemetry.io/container-names: 'b, a',"
                        + " instrumentation.opentelemetry.io/java-container-names: 'a,'",
                "[{name: a}, {name: b}, {name: c}]");

        assertThat(verdicts(result))
                .containsExactly("java a injected injection.injected", "java b injected injection.injected");
    }

    @Test
    void anUnknownContainerIsNamed() {
        InjectionResult result = inject(
                "inject-java: 'true', instrumentation.opentelemetry.io/container-names: 'app,nap'", "[{name: app}]");

        assertThat(verdicts(result))
                .containsExactly(
                        "java app injected injection.injected", "java nap refused injection.unknown-container");
        assertThat(result.findings().all())
                .extracting(finding -> finding.rule().value())
                .containsExactly("injection.unknown-container");
    }

    @Test
    void severalLanguagesNeedTheirContainersSaidAndTheOneThatHasThemGoesOn() {
        InjectionResult result = inject(
                "inject-java: 'true', instrumentation.opentelemetry.io/inject-python: 'true',"
                        + " instrumentation.opentelemetry.io/python-container-names: py",
                "[{name: app}, {name: py}]");

        assertThat(verdicts(result))
                .containsExactly(
                        "java app refused injection.containers-unnamed", "python py injected injection.injected");
    }

    @Test
    void withoutMultiInstrumentationEveryLanguageGoesToTheFirstContainer() {
        PodSource pod = pod(
                "inject-java: 'true', instrumentation.opentelemetry.io/inject-python: 'true',"
                        + " instrumentation.opentelemetry.io/python-container-names: py",
                "[{name: app}, {name: py}]");
        InjectionResult result = PodInjector.inject(
                pod, context(INSTRUMENTATION, InjectionSettings.defaults().withMultiInstrumentation(false)));

        assertThat(verdicts(result))
                .containsExactly("java app injected injection.injected", "python app injected injection.injected");
    }

    @Test
    void thePlainRequestBringsWhateverHasASectionToEveryContainer() {
        InjectionResult result = PodInjector.inject(
                pod("inject: all", "[{name: a}, {name: istio-proxy}, {name: b}]"),
                context(INSTRUMENTATION + "  java: {}\n  python: {}\n", InjectionSettings.defaults()));

        assertThat(verdicts(result))
                .containsExactly(
                        "java a injected injection.injected",
                        "java b injected injection.injected",
                        "python a injected injection.injected",
                        "python b injected injection.injected");
    }

    @Test
    void aLanguagesOwnAnnotationWinsOverThePlainOne() {
        InjectionResult result = PodInjector.inject(
                pod("inject: all, instrumentation.opentelemetry.io/inject-java: 'false'", "[{name: a}]"),
                context(INSTRUMENTATION + "  java: {}\n  python: {}\n", InjectionSettings.defaults()));

        assertThat(verdicts(result))
                .containsExactly("java null skipped injection.switched-off", "python a injected injection.injected");
    }

    @Test
    void thePlainRequestPutsAWebServersModuleOnlyWhereItIsSaid() {
        InjectionResult result = PodInjector.inject(
                pod("inject: all", "[{name: a}]"),
                context(INSTRUMENTATION + "  java: {}\n  nginx: {}\n", InjectionSettings.defaults()));

        assertThat(verdicts(result))
                .containsExactly("java a injected injection.injected", "nginx a refused injection.containers-unnamed");
    }

    @Test
    void thePlainRequestOfTheSeedsExampleBringsTheGoAgent() {
        InjectionResult result = PodInjector.inject(
                pod("inject: all", "[{name: a}]"),
                context(
                        INSTRUMENTATION + "  go: {env: [{name: OTEL_GO_AUTO_TARGET_EXE, value: /app/main}]}\n",
                        InjectionSettings.defaults()));

        assertThat(verdicts(result)).containsExactly("go a injected injection.injected");
        assertThat(result.findings().all())
                .extracting(finding -> finding.rule().value())
                .contains("injection.pod-security-lowered");
    }

    @Test
    void anInstrumentationWithoutSectionsOffersNothingToThePlainRequest() {
        assertThat(verdicts(inject("inject: all", "[{name: a}]")))
                .containsExactly("instrumentation null refused injection.no-language");
    }

    @Test
    void aMissingInstrumentationStopsNoOtherLanguage() {
        InjectionResult result = inject(
                "inject-java: 'nobody', instrumentation.opentelemetry.io/inject-python: 'true',"
                        + " instrumentation.opentelemetry.io/container-names: app",
                "[{name: app}]");

        assertThat(verdicts(result))
                .containsExactly(
                        "java app refused injection.instrumentation-absent", "python app injected injection.injected");
    }

    @Test
    void aDisabledLanguageIsRefusedWithoutLookingForItsInstrumentation() {
        InjectionSettings settings = InjectionSettings.defaults().withLanguages(Set.of(Language.PYTHON));

        assertThat(verdicts(PodInjector.inject(
                        pod("inject-java: 'nobody'", "[{name: app}]"), context(INSTRUMENTATION, settings))))
                .containsExactly("java app refused injection.language-disabled");
    }

    @Test
    void anInvalidInstrumentationIsRefusedWithItsMistake() {
        InjectionResult result = PodInjector.inject(
                pod("inject-java: 'true'", "[{name: app}]"),
                context(
                        INSTRUMENTATION + "  sampler: {type: traceidratio, argument: much}\n",
                        InjectionSettings.defaults()));

        assertThat(verdicts(result)).containsExactly("java app refused injection.instrumentation-invalid");
    }

    @Test
    void moreThanOneContainerIsTooMuchForTheGoAgent() {
        InjectionResult result = inject(
                "inject-go: 'true', instrumentation.opentelemetry.io/otel-go-auto-target-exe: /app,"
                        + " instrumentation.opentelemetry.io/go-container-names: 'a,b'",
                "[{name: a}, {name: b}]");

        assertThat(verdicts(result))
                .containsExactly("go a refused injection.go-one-container", "go b refused injection.go-one-container");
    }

    @Test
    void aRestrictedPodStaysRestrictedWithACopiedAgent() {
        PodSource pod = Trial.pod("""
                metadata: {annotations: {instrumentation.opentelemetry.io/inject-java: 'true'}}
                spec:
                  securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
                  containers:
                  - {name: app, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}
                """);

        assertThat(verdicts(PodInjector.inject(pod, context(INSTRUMENTATION, InjectionSettings.defaults()))))
                .containsExactly("java app injected injection.injected");
    }

    @Test
    void aNamespaceThatEnforcesBaselineGetsNoPrivilegedAgent() {
        PodSource pod = pod(
                "inject-go: 'true', instrumentation.opentelemetry.io/otel-go-auto-target-exe: /app", "[{name: app}]");
        InjectionContext context = context(INSTRUMENTATION, InjectionSettings.defaults());
        TreeMap<String, String> labels = new TreeMap<>(Map.of("pod-security.kubernetes.io/enforce", "baseline"));
        InjectionContext enforcing = InjectionContext.of(
                        NamespaceFacts.of("shop", new TreeMap<>(), labels), context.settings())
                .withInstrumentations(context.instrumentations());

        assertThat(verdicts(PodInjector.inject(pod, context))).containsExactly("go app injected injection.injected");
        assertThat(verdicts(PodInjector.inject(pod, enforcing)))
                .containsExactly("go app refused injection.pod-security");
    }

    @Test
    void aPodThatIsCutOffFromItsOwnersIsTold() {
        InjectionContext context =
                context(INSTRUMENTATION, InjectionSettings.defaults()).withOwners(new OwnerFacts(List.of(), false));
        InjectionResult result = PodInjector.inject(pod("inject-sdk: 'true'", "[{name: app}]"), context);

        assertThat(result.findings().all())
                .extracting(finding -> finding.rule().value())
                .contains("injection.owners-unknown");
    }

    @Test
    void aPodThatComesBackChangedIsNotInjectedAgain() {
        InjectionContext context = context(INSTRUMENTATION + "  java: {}\n", InjectionSettings.defaults());
        for (String request : List.of("inject-java", "inject-sdk", "inject-nodejs", "inject-dotnet", "inject")) {
            InjectionResult once = PodInjector.inject(pod(request + ": 'true'", "[{name: app}]"), context);
            Map<String, @Nullable Object> tree = Trees.thaw(once.pod().tree());
            PodDraft.editList(Trees.mapAt(tree, "spec"), "containers")
                    .add(0, Trees.map("name", "istio-proxy", "image", "proxy"));
            Trees.mapsAt(Trees.mapAt(tree, "spec"), "initContainers")
                    .forEach(container -> container.put("terminationMessagePath", "/dev/termination-log"));
            InjectionResult twice = PodInjector.inject(PodSource.of(tree), context);

            assertThat(twice.patch().operations()).as(request).isEmpty();
            assertThat(twice.record()).isEqualTo(once.record());
        }
    }

    @Test
    void aRecordThatThePodDoesNotBearOutIsNotBelieved() {
        InjectionContext context = context(INSTRUMENTATION, InjectionSettings.defaults());
        InjectionResult once = PodInjector.inject(pod("inject-java: 'true'", "[{name: app}]"), context);
        Map<String, @Nullable Object> copied =
                Trees.thaw(pod("inject-java: 'true'", "[{name: app}]").tree());
        Trees.mapAt(Trees.mapAt(copied, "metadata"), "annotations").put(PodInjector.RECORD_ANNOTATION, once.record());
        InjectionResult again = PodInjector.inject(PodSource.of(copied), context);

        assertThat(again.pod()).isEqualTo(once.pod());
    }

    @Test
    void aRecordThatIsNoJsonIsWrittenAnew() {
        PodSource pod = pod("inject-java: 'true', otelop.dev/injection: '{'", "[{name: app}]");

        assertThat(verdicts(PodInjector.inject(pod, context(INSTRUMENTATION, InjectionSettings.defaults()))))
                .containsExactly("java app injected injection.injected");
    }

    @Test
    void anAgentOfAnotherToolIsNotMistakenForOurs() {
        PodSource pod = Trial.pod("""
                metadata: {annotations: {instrumentation.opentelemetry.io/inject-java: 'true'}}
                spec:
                  containers: [{name: app}]
                  initContainers: [{name: opentelemetry-auto-instrumentation-java, image: foreign}]
                """);
        InjectionResult result = PodInjector.inject(pod, context(INSTRUMENTATION, InjectionSettings.defaults()));

        assertThat(verdicts(result)).containsExactly("java app refused injection.instrumented-elsewhere");
        assertThat(Trial.patched(pod, result.patch()).get("spec"))
                .isEqualTo(pod.tree().get("spec"));
    }

    @Test
    void windowsPodsGetNothing() {
        PodSource pod = Trial.pod("""
                metadata: {annotations: {instrumentation.opentelemetry.io/inject-java: 'true'}}
                spec: {os: {name: windows}, containers: [{name: app}]}
                """);

        assertThat(verdicts(PodInjector.inject(pod, context(INSTRUMENTATION, InjectionSettings.defaults()))))
                .containsExactly("java null refused injection.windows");
    }

    @Test
    void theRecordIsLeftOutWhereThePodHasNoRoomForIt() {
        PodSource pod = pod("inject-sdk: 'true', big: " + "x".repeat(262_000), "[{name: app}]");
        InjectionResult result = PodInjector.inject(pod, context(INSTRUMENTATION, InjectionSettings.defaults()));

        assertThat(Trees.mapAt(Trees.mapAt(result.pod().tree(), "metadata"), "annotations"))
                .doesNotContainKey(PodInjector.RECORD_ANNOTATION);
        assertThat(verdicts(result)).containsExactly("sdk app injected injection.injected");
    }

    private static InjectionResult inject(String annotations, String containers) {
        return PodInjector.inject(pod(annotations, containers), context(INSTRUMENTATION, InjectionSettings.defaults()));
    }

    private static PodSource pod(String annotations, String containers) {
        return Trial.pod("metadata: {annotations: {instrumentation.opentelemetry.io/" + annotations + "}}\n"
                + "spec: {containers: " + containers + "}\n");
    }

    private static InjectionContext context(String yaml, InjectionSettings settings) {
        Instrumentation instrumentation = Trial.instrumentation(yaml);
        return InjectionContext.of(Trial.namespace(), settings)
                .withInstrumentations(Map.of(
                        Reference.onlyOneOf("shop"),
                        Resolution.found(instrumentation),
                        new Reference("shop", "all"),
                        Resolution.found(instrumentation)));
    }

    private static List<String> verdicts(InjectionResult result) {
        return result.decisions().stream()
                .map(decision -> decision.subject() + " " + decision.container() + " "
                        + decision.verdict().label() + " " + decision.rule())
                .toList();
    }
}
