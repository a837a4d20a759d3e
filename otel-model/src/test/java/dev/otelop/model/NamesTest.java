package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @Test
    void aValidNameStaysAsItIs() {
        assertThat(Names.unique("otel-collector", "-headless", 63)).isEqualTo("otel-collector-headless");
    }

    @Test
    void aNameThatIsTooLongKeepsItsStartAndItsSuffix() {
        String name = Names.unique("a".repeat(80), "-config", 63);
        assertThat(name).hasSize(63).startsWith("aaaa").endsWith("-config").matches(Names::isServiceName);
    }

    @Test
    void namesThatLookAlikeStayApart() {
        assertThat(Names.unique("a.b", "", 63)).isNotEqualTo(Names.unique("a-b", "", 63));
        assertThat(Names.unique("a".repeat(70), "", 63)).isNotEqualTo(Names.unique("a".repeat(71), "", 63));
    }

    @Test
    void aNameThatStartsWithADigitGetsALetter() {
        assertThat(Names.unique("1st", "", 63)).startsWith("otc-1st-").matches(Names::isServiceName);
    }

    @Test
    void aLongLabelValueIsCutWithAHash() {
        assertThat(Names.labelValue("a".repeat(64))).hasSize(63).matches(Names::isLabelValue);
        assertThat(Names.labelValue("a.b")).isEqualTo("a.b");
    }

    @ParameterizedTest
    @CsvSource({
        "otlp-grpc, 4317, otlp-grpc",
        "otlp/2, 4317, otlp-2",
        "otlp_internal, 4317, otlp-internal",
        "a-very-long-port-name, 4317, port-4317",
        "4317, 4317, port-4317",
        "a--b, 1, port-1"
    })
    void portNamesAreMadeValid(String name, int number, String expected) {
        assertThat(Names.portName(name, number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "otel/collector:0.90.0, 0.90.0",
        "otel/collector, latest",
        "registry:5000/otel/collector, latest",
        "registry:5000/otel/collector:1.2, 1.2",
        "otel/collector:1.2@sha256:abc, 1.2",
        "otel/collector@sha256:abc, latest"
    })
    void aTagIsNeitherPortNorDigest(String image, String tag) {
        assertThat(Names.imageTag(image)).isEqualTo(tag);
    }

    @Test
    void noImageIsTheLatest() {
        assertThat(Names.imageTag(null)).isEqualTo("latest");
    }
}
