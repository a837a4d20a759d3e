package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.testing.invariants.KubernetesInvariants;
import dev.otelop.testing.scenario.Scenario;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every scenario, whatever it shows. */
class ScenarioInvariantsTest {

    /** Their messages end in a list of all that is wrong, of which a warning may show the beginning. */
    private static final List<String> LISTS = List.of("injection.pod-security", "injection.pod-security-lowered");

    @TestFactory
    Stream<DynamicTest> injectionBringsNoNewFaultIntoAPod() {
        return each(scenario -> {
            List<String> news = new ArrayList<>(
                    violations(InjectionScenarios.result(scenario).pod()));
            news.removeAll(violations(InjectionScenarios.pod(scenario)));
            assertThat(news).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> injectingTwiceIsInjectingOnce() {
        return each(scenario -> {
            InjectionContext context = InjectionScenarios.context(scenario);
            InjectionResult once = PodInjector.inject(InjectionScenarios.pod(scenario), context);
            InjectionResult twice = PodInjector.inject(once.pod(), context);

            assertThat(twice.pod().tree()).isEqualTo(once.pod().tree());
            assertThat(twice.patch().isEmpty()).isTrue();
            assertThat(twice.record()).isEqualTo(once.record());
        });
    }

    @TestFactory
    Stream<DynamicTest> thePatchLeadsFromTheRawPodToTheResult() {
        return each(scenario -> {
            PodSource pod = InjectionScenarios.pod(scenario);
            InjectionResult result = InjectionScenarios.result(scenario);

            assertThat(Trial.patched(pod, result.patch()))
                    .isEqualTo(result.pod().tree());
        });
    }

    @TestFactory
    Stream<DynamicTest> aPodThatGetsNothingIsAnnotatedAtMost() {
        return each(scenario -> {
            InjectionResult result = InjectionScenarios.result(scenario);
            boolean changes = result.decisions().stream()
                    .anyMatch(decision -> decision.verdict() == Decision.Verdict.INJECTED
                            || decision.rule().value().equals("injection.sidecar-removed"));
            if (!changes) {
                assertThat(result.patch().operations())
                        .extracting(PodPatch.Operation::path)
                        .allMatch(path -> path.startsWith("/metadata"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalIsAFinding() {
        return each(scenario -> {
            InjectionResult result = InjectionScenarios.result(scenario);
            long refused = result.decisions().stream()
                    .filter(decision -> decision.verdict() == Decision.Verdict.REFUSED)
                    .count();
            assertThat((long) result.findings().all().size()).isGreaterThanOrEqualTo(refused);
        });
    }

    /** The API server shows 256 bytes of a warning, and a remedy that does not fit behind its reason stands alone. */
    @TestFactory
    Stream<DynamicTest> whatIsSaidFitsIntoWarnings() {
        return each(scenario -> InjectionScenarios.result(scenario).findings().forEach(finding -> {
            if (!LISTS.contains(finding.rule().value())) {
                assertThat(finding.message().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(256);
            }
            if (finding.help() != null) {
                assertThat(("help: " + finding.help()).getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(256);
            }
        }));
    }

    private static Stream<DynamicTest> each(Consumer<Scenario> check) {
        return InjectionScenarios.all().scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(), scenario.folder().toUri(), () -> check.accept(scenario)));
    }

    private static List<String> violations(PodSource source) {
        Pod pod = Trees.read(source.tree(), Pod.class);
        Pod named = new PodBuilder(pod)
                .editOrNewMetadata()
                .withName("pod")
                .endMetadata()
                .build();
        return KubernetesInvariants.violations(List.of(named));
    }
}
