package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SidecarTest {

    private static final Reference ONLY = Reference.onlyOneOf("shop");

    private static final PodSource POD = Trial.pod("""
            metadata: {annotations: {sidecar.opentelemetry.io/inject: 'true'}}
            spec: {containers: [{name: app, image: app, futureField: null}]}
            """);

    @Test
    void aNativeSidecarIsAnInitContainerThatKeepsRunning() {
        InjectionResult result = PodInjector.inject(POD, with(Resolution.found(offer())));

        Container sidecar = typed(result).getSpec().getInitContainers().get(0);
        assertThat(sidecar.getName()).isEqualTo("otc-sidecar");
        assertThat(sidecar.getRestartPolicy()).isEqualTo("Always");
        assertThat(verdicts(result)).containsExactly("sidecar injected injection.injected shop/agent");
    }

    @Test
    void anOlderClusterGetsAnOrdinaryContainer() {
        InjectionResult result = PodInjector.inject(POD, older(with(Resolution.found(offer()))));

        assertThat(typed(result).getSpec().getContainers())
                .extracting(Container::getName)
                .containsExactly("app", "otc-sidecar");
        assertThat(typed(result).getSpec().getInitContainers()).isEmpty();
    }

    @Test
    void thePatchDoesWhatTheResultShowsAndKeepsUnknownFields() {
        InjectionResult result = PodInjector.inject(POD, with(Resolution.found(offer())));

        assertThat(Trial.patched(POD, result.patch())).isEqualTo(result.pod().tree());
        assertThat(Trees.mapsAt(Trees.mapAt(result.pod().tree(), "spec"), "containers")
                        .get(0))
                .containsEntry("futureField", null);
    }

    @Test
    void thePodSaysWhichCollectorItCarries() {
        Pod pod = typed(PodInjector.inject(POD, with(Resolution.found(offer()))));

        assertThat(pod.getMetadata().getLabels()).containsEntry("sidecar.opentelemetry.io/injected", "shop.agent");
        assertThat(pod.getMetadata().getAnnotations())
                .containsEntry(
                        "otelop.dev/injection",
                        "{\"decisions\":[{\"subject\":\"sidecar\",\"verdict\":\"injected\",\"from\":\"shop/agent\","
                                + "\"revision\":\"abc\",\"added\":[\"otc-config\",\"otc-sidecar\"]}]}");
    }

    @Test
    void injectingTwiceIsInjectingOnce() {
        InjectionContext context = with(Resolution.found(offer()));
        InjectionResult once = PodInjector.inject(POD, context);
        InjectionResult twice = PodInjector.inject(once.pod(), context);

        assertThat(twice.patch().isEmpty()).isTrue();
        assertThat(twice.decisions()).isEqualTo(once.decisions());
    }

    @Test
    void theCollectorsOwnTelemetryNamesThePodAndItsOwners() {
        OwnerFacts owners = new OwnerFacts(
                List.of(
                        new OwnerFacts.Owner("apps", "ReplicaSet", "web-1", "u1"),
                        new OwnerFacts.Owner("argoproj.io", "Job", "other", "u2")),
                true);
        InjectionResult result =
                PodInjector.inject(POD, with(Resolution.found(offer())).withOwners(owners));

        assertThat(typed(result).getSpec().getInitContainers().get(0).getEnv())
                .last()
                .satisfies(variable -> assertThat(variable.getValue())
                        .isEqualTo("k8s.namespace.name=shop,k8s.node.name=$(OTEL_RESOURCE_ATTRIBUTES_NODE_NAME),"
                                + "k8s.pod.name=$(OTEL_RESOURCE_ATTRIBUTES_POD_NAME),"
                                + "k8s.pod.uid=$(OTEL_RESOURCE_ATTRIBUTES_POD_UID),"
                                + "k8s.replicaset.name=web-1,k8s.replicaset.uid=u1"));
    }

    @Test
    void noneAndSeveralAreDecisionsWithAMessage() {
        assertThat(PodInjector.inject(POD, Trial.context()).decisions())
                .first()
                .hasToString("sidecar: refused [injection.sidecar-absent] namespace `shop` has no collector in sidecar"
                        + " mode (create it, or name one that exists)");
        assertThat(PodInjector.inject(POD, with(Resolution.several(List.of("b", "a"))))
                        .decisions())
                .first()
                .hasToString("sidecar: refused [injection.sidecar-ambiguous] namespace `shop` has more than one"
                        + " collector in sidecar mode: a, b (name one of them instead of `true`)");
    }

    @Test
    void aRefusalIsOnThePodAndAmongTheFindings() {
        InjectionResult result = PodInjector.inject(POD, Trial.context());

        assertThat(result.patch().operations())
                .extracting(PodPatch.Operation::path)
                .containsExactly("/metadata/annotations/otelop.dev~1injection");
        assertThat(result.findings().all()).hasSize(1);
    }

    @Test
    void aCollectorOfAnotherNamespaceNeedsItsGrant() {
        PodSource pod = Trial.pod("""
                metadata: {annotations: {sidecar.opentelemetry.io/inject: other/agent}}
                spec: {containers: [{name: app}]}
                """);
        InjectionContext context =
                Trial.context().withSidecars(Map.of(new Reference("other", "agent"), Resolution.found(offer())));

        assertThat(verdicts(PodInjector.inject(pod, context)))
                .containsExactly("sidecar refused injection.not-granted null");
        assertThat(verdicts(PodInjector.inject(pod, context.withOtherNamespaces(granted("web, shop")))))
                .containsExactly("sidecar injected injection.injected shop/agent");
        assertThat(verdicts(PodInjector.inject(pod, context.withOtherNamespaces(granted("*")))))
                .containsExactly("sidecar injected injection.injected shop/agent");
        assertThat(verdicts(PodInjector.inject(pod, context.withOtherNamespaces(granted("shopping")))))
                .containsExactly("sidecar refused injection.not-granted null");
    }

    @Test
    void aConfigurationThatFitsIntoNoVariableIsRefused() {
        Container container = new ContainerBuilder(offer().container())
                .addNewEnv()
                .withName("OTEL_CONFIG")
                .withValue("x".repeat(200_000))
                .endEnv()
                .build();
        SidecarOffer offer = new SidecarOffer("shop", "agent", container, List.of(), offer().volumes(), "abc");

        assertThat(PodInjector.inject(POD, with(Resolution.found(offer))).decisions())
                .first()
                .hasToString("sidecar from shop/agent: refused [injection.pod-would-be-rejected] variable `OTEL_CONFIG`"
                        + " of container `otc-sidecar` is longer than 130048 bytes");
    }

    @Test
    void aForeignVolumeOfTheSameNameIsLeftAlone() {
        PodSource pod = Trial.pod("""
                metadata: {annotations: {sidecar.opentelemetry.io/inject: 'true'}}
                spec: {containers: [{name: app}], volumes: [{name: otc-config, emptyDir: {}}]}
                """);

        assertThat(verdicts(PodInjector.inject(pod, with(Resolution.found(offer())))))
                .containsExactly("sidecar refused injection.name-taken shop/agent");
    }

    @Test
    void falseTakesTheSidecarOutAgainWithEverythingThatCameWithIt() {
        InjectionContext context = with(Resolution.found(offer()));
        PodSource injected = PodInjector.inject(POD, context).pod();
        Map<String, Object> tree = Trees.thaw(injected.tree());
        Trees.mapAt(Trees.mapAt(tree, "metadata"), "annotations").put("sidecar.opentelemetry.io/inject", "false");
        InjectionResult result = PodInjector.inject(PodSource.of(tree), context);

        Pod pod = typed(result);
        assertThat(pod.getSpec().getInitContainers()).isEmpty();
        assertThat(pod.getSpec().getVolumes()).isEmpty();
        assertThat(pod.getMetadata().getLabels()).isEmpty();
        assertThat(pod.getMetadata().getAnnotations()).doesNotContainKey("otelop.dev/injection");
        assertThat(verdicts(result)).containsExactly("sidecar skipped injection.sidecar-removed null");
    }

    @Test
    void falseOnAPodWithoutSidecarChangesNothing() {
        PodSource pod = Trial.pod("""
                metadata: {annotations: {sidecar.opentelemetry.io/inject: 'false'}}
                spec: {containers: [{name: app}]}
                """);

        assertThat(PodInjector.inject(pod, Trial.context()).patch().isEmpty()).isTrue();
    }

    @Test
    void aCollectorThatIsNamedInVainIsPointedOut() {
        PodSource pod = Trial.pod("""
                metadata: {annotations: {sidecar.opentelemetry.io/collector: agent}}
                spec: {containers: [{name: app}]}
                """);
        InjectionResult result = PodInjector.inject(pod, Trial.context());

        assertThat(verdicts(result)).containsExactly("sidecar skipped injection.sidecar-not-requested null");
        assertThat(result.patch().isEmpty()).isTrue();
    }

    @Test
    void aSidecarThatSomebodyElsePutThereStays() {
        PodSource pod = Trial.pod("""
                metadata: {annotations: {sidecar.opentelemetry.io/inject: 'true'}}
                spec: {containers: [{name: app}, {name: otc-container}]}
                """);

        assertThat(verdicts(PodInjector.inject(pod, with(Resolution.found(offer())))))
                .containsExactly("sidecar skipped injection.sidecar-present null");
    }

    @Test
    void anOrdinarySidecarInAJobKeepsItRunningAndIsSaid() {
        PodSource pod = Trial.pod("""
                metadata: {annotations: {sidecar.opentelemetry.io/inject: 'true'}}
                spec: {restartPolicy: Never, containers: [{name: app}]}
                """);

        assertThat(PodInjector.inject(pod, older(with(Resolution.found(offer()))))
                        .findings()
                        .all())
                .extracting(finding -> finding.rule().value())
                .containsExactly("injection.sidecar-never-ends");
    }

    @Test
    void podsOfExcludedNamespacesAreNotTouched() {
        InjectionContext context =
                InjectionContext.of(NamespaceFacts.named("kube-system"), InjectionSettings.defaults());
        InjectionResult result = PodInjector.inject(POD, context);

        assertThat(result.patch().isEmpty()).isTrue();
        assertThat(verdicts(result)).containsExactly("sidecar skipped injection.namespace-excluded null");
    }

    @Test
    void anImageThatTheSettingsDoNotAllowIsRefused() {
        InjectionContext context = with(Resolution.found(offer()));
        InjectionContext strict = new InjectionContext(
                context.namespace(),
                context.settings().withImagePrefixes(List.of("registry.example/")),
                context.instrumentations(),
                context.sidecars(),
                context.owners(),
                context.otherNamespaces(),
                context.configMaps());

        assertThat(verdicts(PodInjector.inject(POD, strict)))
                .containsExactly("sidecar refused injection.image-not-allowed shop/agent");
    }

    @Test
    void aPodThatCannotBeReadIsRefusedAndLeftAsItIs() {
        PodSource pod = Trial.pod("""
                metadata: {annotations: {sidecar.opentelemetry.io/inject: 'true'}}
                spec: {containers: nonsense}
                """);
        InjectionResult result = PodInjector.inject(pod, with(Resolution.found(offer())));

        assertThat(result.patch().isEmpty()).isTrue();
        assertThat(verdicts(result)).containsExactly("sidecar refused injection.pod-unreadable null");
    }

    @Test
    void aRestrictedPodStaysRestrictedOrGetsNoSidecar() {
        PodSource pod = Trial.pod("""
                metadata: {annotations: {sidecar.opentelemetry.io/inject: 'true'}}
                spec:
                  securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
                  containers:
                  - name: app
                    securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
                """);

        assertThat(PodInjector.inject(pod, with(Resolution.found(offer()))).decisions())
                .first()
                .extracting(Decision::toString)
                .asString()
                .startsWith(
                        "sidecar from shop/agent: refused [injection.pod-security] the pod would no longer meet Pod Security level"
                                + " restricted: container `otc-sidecar` does not set allowPrivilegeEscalation to false,");
    }

    private static SidecarOffer offer() {
        Volume volume = new VolumeBuilder()
                .withName("otc-config")
                .withConfigMap(new ConfigMapVolumeSource(null, null, "agent-config", null))
                .build();
        Container container = new ContainerBuilder()
                .withName("otc-sidecar")
                .withImage("otel/opentelemetry-collector-contrib:0.149.0")
                .withVolumeMounts(new VolumeMountBuilder()
                        .withName("otc-config")
                        .withMountPath("/conf")
                        .withReadOnly(true)
                        .build())
                .build();
        return new SidecarOffer("shop", "agent", container, List.of(), List.of(volume), "abc");
    }

    private static InjectionContext with(Resolution<SidecarOffer> resolution) {
        return Trial.context().withSidecars(Map.of(ONLY, resolution));
    }

    private static InjectionContext older(InjectionContext context) {
        return new InjectionContext(
                context.namespace(),
                context.settings().withNativeSidecars(false),
                context.instrumentations(),
                context.sidecars(),
                context.owners(),
                context.otherNamespaces(),
                context.configMaps());
    }

    private static Map<String, NamespaceFacts> granted(String to) {
        TreeMap<String, String> annotations = new TreeMap<>(Map.of("otelop.dev/allow-injection-from", to));
        return Map.of("other", NamespaceFacts.of("other", annotations, new TreeMap<>()));
    }

    private static Pod typed(InjectionResult result) {
        return Trees.read(result.pod().tree(), Pod.class);
    }

    private static List<String> verdicts(InjectionResult result) {
        return result.decisions().stream()
                .map(decision -> decision.subject() + " " + decision.verdict().label() + " " + decision.rule() + " "
                        + decision.from())
                .toList();
    }
}
