package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.testing.invariants.KubernetesInvariants;
import dev.otelop.testing.invariants.PodSecurity;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class PodInjectorProperties {

    private static final String COPYING = "otel-agent-source-container-clone";

    private static final List<String> REPEATING = List.of(COPYING, "otel-agent-attach-", AgentSidecar.NAME);

    @Property
    void injectingTwiceIsInjectingOnce(@ForAll("pods") PodSource pod, @ForAll("clusters") SmallCluster cluster) {
        InjectionResult once = PodInjector.inject(pod, cluster.contextFor(pod));
        InjectionResult twice = PodInjector.inject(once.pod(), cluster.contextFor(once.pod()));

        assertThat(twice.patch().operations()).isEmpty();
        assertThat(twice.pod()).isEqualTo(once.pod());
        assertThat(twice.record()).isEqualTo(once.record());
    }

    @Property
    void nothingThatAUserWroteDisappears(@ForAll("pods") PodSource pod, @ForAll("clusters") SmallCluster cluster) {
        InjectionResult result = PodInjector.inject(pod, cluster.contextFor(pod));
        List<String> lost =
                new ArrayList<>(LostParts.between(pod.tree(), result.pod().tree()));
        // A variable from a ConfigMap that may be read gets the text it had there.
        lost.removeIf(line -> cluster.settings().resolveConfigMaps() && line.endsWith("/valueFrom is gone"));
        // The record is the operator's own.
        lost.remove("/metadata/annotations/" + PodInjector.RECORD_ANNOTATION + " is gone");
        // A server's mount gives way to a copy, which the copying container makes with that very mount.
        lost.removeIf(line -> copiedMounts(result).stream().anyMatch(path -> line.contains("/volumeMounts/" + path)));

        assertThat(lost).isEmpty();
    }

    @Property
    void thePatchLeadsFromTheRawPodToTheResult(
            @ForAll("pods") PodSource pod, @ForAll("clusters") SmallCluster cluster) {
        InjectionResult result = PodInjector.inject(pod, cluster.contextFor(pod));

        assertThat(Trial.patched(pod, result.patch())).isEqualTo(result.pod().tree());
    }

    @Property
    void aSoundPodStaysSound(@ForAll("pods") PodSource pod, @ForAll("clusters") SmallCluster cluster) {
        InjectionResult result = PodInjector.inject(pod, cluster.contextFor(pod));
        List<String> old = KubernetesInvariants.violations(List.of(typed(pod)));
        List<String> news = new ArrayList<>(KubernetesInvariants.violations(List.of(typed(result.pod()))));
        news.removeAll(old);
        // A variable that referred downwards before keeps its place: moving it would change what it means.
        news.removeIf(line -> old.stream().anyMatch(other -> isAboutTheVariableOf(line, other)));
        // What repeats a container's words has its faults, too.
        news.removeIf(
                line -> REPEATING.stream().anyMatch(line::contains) && line.matches(".* refers to (MINE|NOBODYS),.*"));

        assertThat(news).isEmpty();
    }

    private static boolean isAboutTheVariableOf(String line, String other) {
        int reference = line.indexOf(" refers to ");
        return reference > 0 && other.startsWith(line.substring(0, reference) + " refers to ");
    }

    @Property
    void aRestrictedPodStaysRestricted(@ForAll("pods") PodSource pod, @ForAll("clusters") SmallCluster cluster) {
        InjectionResult result = PodInjector.inject(pod, cluster.contextFor(pod));
        PodSecurity before = PodSecurity.level(typed(pod).getSpec());
        PodSecurity after = PodSecurity.level(typed(result.pod()).getSpec());

        if (before == PodSecurity.RESTRICTED) {
            assertThat(after).isEqualTo(PodSecurity.RESTRICTED);
        }
        if (after != before) {
            assertThat(result.findings().all()).isNotEmpty();
        }
    }

    @Property
    void aPodThatAsksForNothingIsNotTouched(
            @ForAll("quietPods") PodSource pod, @ForAll("clusters") SmallCluster cluster) {
        NamespaceFacts quiet = NamespaceFacts.named("shop");
        InjectionNeeds needs = PodInjector.needs(pod, quiet, cluster.settings());
        InjectionResult result = PodInjector.inject(pod, InjectionContext.of(quiet, cluster.settings()));

        assertThat(needs).isEqualTo(InjectionNeeds.none());
        assertThat(result.patch().operations()).isEmpty();
        assertThat(result.decisions()).isEmpty();
    }

    @Property
    void whatIsNotNeededMakesNoDifference(@ForAll("pods") PodSource pod, @ForAll("clusters") SmallCluster cluster) {
        InjectionResult informed = PodInjector.inject(pod, cluster.everything());
        InjectionResult needed = PodInjector.inject(pod, cluster.contextFor(pod));

        assertThat(informed.pod().tree().get("spec"))
                .isEqualTo(needed.pod().tree().get("spec"));
        assertThat(informed.decisions())
                .extracting(Decision::reason)
                .isEqualTo(needed.decisions().stream().map(Decision::reason).toList());
    }

    @Property
    void everyContainerIsAnsweredOncePerLanguage(
            @ForAll("pods") PodSource pod, @ForAll("clusters") SmallCluster cluster) {
        InjectionResult result = PodInjector.inject(pod, cluster.contextFor(pod));

        assertThat(result.decisions().stream().map(decision -> decision.subject() + " " + decision.container()))
                .doesNotHaveDuplicates();
        assertThat(result.decisions().stream()
                        .filter(decision -> decision.verdict() == Decision.Verdict.REFUSED)
                        .count())
                .isLessThanOrEqualTo(result.findings().all().size());
    }

    @Property
    void damagedPodsAreAnsweredToo(@ForAll("damagedPods") PodSource pod, @ForAll("clusters") SmallCluster cluster) {
        InjectionResult result = PodInjector.inject(pod, cluster.contextFor(pod));

        assertThat(Trial.patched(pod, result.patch())).isEqualTo(result.pod().tree());
    }

    @Provide
    Arbitrary<PodSource> pods() {
        return ArbitraryPods.any();
    }

    @Provide
    Arbitrary<PodSource> quietPods() {
        return ArbitraryPods.with(Arbitraries.of(Trees.map(), Trees.map("prometheus.io/scrape", "true")));
    }

    @Provide
    Arbitrary<PodSource> damagedPods() {
        return Damage.of(ArbitraryPods.any());
    }

    @Provide
    Arbitrary<SmallCluster> clusters() {
        return ArbitraryClusters.any();
    }

    private static List<String> copiedMounts(InjectionResult result) {
        return typed(result.pod()).getSpec().getInitContainers().stream()
                .filter(container -> container.getName().startsWith(COPYING))
                .flatMap(container -> container.getVolumeMounts().stream())
                .map(VolumeMount::getMountPath)
                .toList();
    }

    private static Pod typed(PodSource source) {
        return Trees.read(source.tree(), Pod.class);
    }
}
