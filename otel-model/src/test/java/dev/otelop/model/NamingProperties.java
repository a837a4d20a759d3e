package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class NamingProperties {

    @Property(tries = 300)
    void everyObjectOfTheSeedNamingCanBeCreated(@ForAll("names") String name) {
        assertThat(allNames(Naming.seed(), name)).allMatch(Names::isServiceName);
        assertThat(Naming.seed().workload(collector(name))).hasSizeLessThanOrEqualTo(52);
    }

    @Property(tries = 300)
    void everyUpstreamNameIsADnsLabel(@ForAll("names") String name) {
        assertThat(allNames(Naming.upstream(), name)).allMatch(Names::isDnsLabel);
    }

    @Property(tries = 300)
    void labelValuesAreValid(@ForAll("names") String name) {
        for (Naming naming : List.of(Naming.seed(), Naming.upstream())) {
            for (Operand operand : Operand.values()) {
                assertThat(naming.labels(collector(name), operand, naming.workload(collector(name)), null)
                                .values())
                        .allMatch(Names::isLabelValue);
            }
        }
    }

    @Property(tries = 300)
    void labelsHoldTheSelector(@ForAll("names") String name) {
        for (Naming naming : List.of(Naming.seed(), Naming.upstream())) {
            assertThat(naming.labels(collector(name), "any", "image:1"))
                    .containsAllEntriesOf(naming.selectorLabels(collector(name)));
        }
    }

    @Property(tries = 100)
    void differentResourcesHaveDifferentWorkloadsAndSelectors(
            @ForAll @Size(min = 2, max = 40) Set<@From("names") String> names) {
        Set<String> workloads = new HashSet<>();
        Set<Object> selectors = new HashSet<>();
        for (String name : names) {
            assertThat(workloads.add(Naming.seed().workload(collector(name)))).isTrue();
            assertThat(selectors.add(Naming.seed().selectorLabels(collector(name))))
                    .isTrue();
        }
    }

    /** What the API server admits as the name of a custom resource, the long and the dotted ones above all. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> letters =
                Arbitraries.strings().withChars("ab1").ofMinLength(1).ofMaxLength(40);
        return letters.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(parts -> Arbitraries.of(".", "-").map(glue -> String.join(glue, parts)));
    }

    private static List<String> allNames(Naming naming, String name) {
        OpenTelemetryCollector collector = collector(name);
        return List.of(
                naming.workload(collector),
                naming.service(collector),
                naming.headlessService(collector),
                naming.monitoringService(collector),
                naming.serviceAccount(collector),
                naming.configMap(collector, "0123456789abcdef"),
                naming.certificate(collector),
                naming.tlsSecret(collector),
                naming.ingress(collector),
                naming.networkPolicy(collector),
                naming.opampBridge(collector),
                naming.opampBridgeConfig(collector),
                naming.targetAllocator(collector));
    }

    private static OpenTelemetryCollector collector(String name) {
        OpenTelemetryCollector collector = new OpenTelemetryCollector();
        collector.setMetadata(
                new ObjectMetaBuilder().withName(name).withNamespace("default").build());
        return collector;
    }
}
