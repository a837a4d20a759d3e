package dev.otelop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.Distribution;
import dev.otelop.config.Signal;
import dev.otelop.config.ValidationTarget;
import dev.otelop.config.Version;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComponentCatalogTest {

    private static final ComponentCatalog CATALOG = ComponentCatalog.standard();
    private static final ValidationTarget LATEST = ValidationTarget.latest();

    @ParameterizedTest
    @CsvSource({
        "RECEIVER, otlp",
        "RECEIVER, prometheus",
        "RECEIVER, hostmetrics",
        "RECEIVER, host_metrics",
        "RECEIVER, filelog",
        "RECEIVER, file_log",
        "RECEIVER, kubeletstats",
        "RECEIVER, k8s_cluster",
        "RECEIVER, opencensus",
        "RECEIVER, jmx",
        "PROCESSOR, batch",
        "PROCESSOR, memory_limiter",
        "PROCESSOR, k8sattributes",
        "PROCESSOR, resourcedetection",
        "EXPORTER, otlp",
        "EXPORTER, otlphttp",
        "EXPORTER, otlp_grpc",
        "EXPORTER, logging",
        "EXPORTER, loki",
        "EXPORTER, debug",
        "CONNECTOR, spanmetrics",
        "CONNECTOR, forward",
        "EXTENSION, health_check",
        "EXTENSION, pprof",
        "EXTENSION, zpages",
        "EXTENSION, memory_ballast"
    })
    void typeIsKnownUnderEveryNameItEverHad(ComponentKind kind, String type) {
        assertThat(CATALOG.lookup(kind, type)).isPresent();
        assertThat(CATALOG.certain(kind, type, LATEST)).isFalse();
    }

    @Test
    void oldNameLeadsToTheFactsOfTheNewOne() {
        Knowledge knowledge = CATALOG.lookup(ComponentKind.RECEIVER, "filelog").orElseThrow();

        assertThat(knowledge.type()).isEqualTo("file_log");
        assertThat(knowledge.mayHandle(Signal.LOGS)).isTrue();
        assertThat(knowledge.mayHandle(Signal.TRACES)).isFalse();
        assertThat(knowledge.distributions()).containsExactly(Distribution.CONTRIB, Distribution.K8S);
    }

    @Test
    void kindIsPartOfTheName() {
        assertThat(CATALOG.lookup(ComponentKind.PROCESSOR, "otlp")).isEmpty();
        assertThat(CATALOG.rename(ComponentKind.EXPORTER, "otlp"))
                .map(Rename::to)
                .contains("otlp_grpc");
        assertThat(CATALOG.rename(ComponentKind.RECEIVER, "otlp")).isEmpty();
    }

    @Test
    void renameIsFoundFromBothNamesAndKnowsItsVersion() {
        Rename rename = CATALOG.renamedFrom(ComponentKind.RECEIVER, "file_log").orElseThrow();

        assertThat(rename)
                .isEqualTo(CATALOG.rename(ComponentKind.RECEIVER, "filelog").orElseThrow());
        assertThat(rename.appliesTo(new Version(0, 149, 0))).isTrue();
        assertThat(rename.isAheadOf(new Version(0, 148, 1))).isTrue();
    }

    @Test
    void renameWithoutAVersionDecidesNothing() {
        Rename rename = CATALOG.rename(ComponentKind.CONNECTOR, "servicegraph").orElseThrow();

        assertThat(rename.appliesTo(new Version(0, 158, 0))).isFalse();
        assertThat(rename.isAheadOf(new Version(0, 90, 0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.90.0, false", "0.110.0, false", "0.111.0, true", "0.149.0, true"})
    void removalAppliesFromItsVersionOn(String version, boolean removed) {
        Version target = Version.parse(version).orElseThrow();

        assertThat(CATALOG.removal(ComponentKind.EXPORTER, "logging", target).isPresent())
                .isEqualTo(removed);
    }

    @Test
    void connectorKnowsItsWays() {
        Knowledge spanMetrics =
                CATALOG.lookup(ComponentKind.CONNECTOR, "spanmetrics").orElseThrow();

        assertThat(spanMetrics.mayConnect(Signal.TRACES, Signal.METRICS)).isTrue();
        assertThat(spanMetrics.mayConnect(Signal.TRACES, Signal.TRACES)).isFalse();
        assertThat(spanMetrics.pairs()).extracting(Object::toString).containsExactly("traces to metrics");
    }

    @Test
    void whatIsNotKnownOfATypeIsNotDenied() {
        Knowledge retired = CATALOG.lookup(ComponentKind.EXPORTER, "sapm").orElseThrow();

        assertThat(retired.mayHandle(Signal.LOGS)).isTrue();
        assertThat(retired.mayConnect(Signal.LOGS, Signal.LOGS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Distribution.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void strangeTypeIsUnknownToEveryReleasedDistribution(Distribution distribution) {
        assertThat(CATALOG.certain(ComponentKind.RECEIVER, "oltp", LATEST.withDistribution(distribution)))
                .isTrue();
    }

    @Test
    void nothingIsUnknownToABuildThatNobodyKnows() {
        assertThat(CATALOG.certain(ComponentKind.RECEIVER, "oltp", LATEST.withDistribution(Distribution.OTHER)))
                .isFalse();
        assertThat(CATALOG.certain(ComponentKind.RECEIVER, "oltp", LATEST.withVersion(null)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.134.0, false", "0.135.0, true", "0.158.3, true", "0.159.0, false"})
    void unknownIsSaidOfCoveredVersionsOnly(String version, boolean certain) {
        ValidationTarget target = LATEST.withVersion(Version.parse(version).orElseThrow());

        assertThat(CATALOG.certain(ComponentKind.RECEIVER, "oltp", target)).isEqualTo(certain);
    }

    @Test
    void nameThatDiffersByUnderscoresMayBeARenameToCome() {
        assertThat(CATALOG.certain(ComponentKind.EXPORTER, "aws_xray", LATEST)).isFalse();
    }

    @Test
    void suggestionsHoldOldAndNewNamesButNoRemovedOnes() {
        List<String> types = CATALOG.types(ComponentKind.EXPORTER);

        assertThat(types).isSorted().doesNotHaveDuplicates().contains("debug", "otlp", "otlp_grpc", "otlphttp");
        assertThat(types).doesNotContain("logging", "loki");
    }
}
