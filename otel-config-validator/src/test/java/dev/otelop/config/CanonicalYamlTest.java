package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalYamlTest {

    @Test
    void sectionsComeInTheOrderOfTheCollectorAndKeysSorted() {
        assertThat(canonical("""
                        service: {pipelines: {traces: {receivers: [otlp], exporters: [debug]}}}
                        extensions: {}
                        exporters: {otlp: {tls: {insecure: true}, endpoint: "a:1"}, debug: }
                        receivers: {otlp: }
                        """)).isEqualTo("""
                        receivers:
                          otlp: null
                        exporters:
                          debug: null
                          otlp:
                            endpoint: a:1
                            tls:
                              insecure: true
                        extensions: {}
                        service:
                          pipelines:
                            traces:
                              exporters: [debug]
                              receivers: [otlp]
                        """);
    }

    @Test
    void textOfSeveralLinesIsALiteralBlock() {
        assertThat(canonical("a: \"x\\n\\n  y\\n\"\nb: \"x\\ny\"\nc: \"x\\n\\n\"\nd: [\"x\\ny\"]\n"))
                .isEqualTo("""
                        a: |
                          x

                            y
                        b: |-
                          x
                          y
                        c: |+
                          x

                        d: ["x\\ny"]
                        """);
    }

    @Test
    void listsOfMapsHaveDashes() {
        assertThat(canonical("a: [{b: 1, c: [{d: 2}]}, [1, [2]], []]")).isEqualTo("""
                        a:
                          - b: 1
                            c:
                              - d: 2
                          - - 1
                            - [2]
                          - []
                        """);
    }

    @Test
    void longListsHaveDashes() {
        List<Object> items = new ArrayList<>(List.of("a".repeat(50), "b".repeat(50)));

        assertThat(CanonicalYaml.text(Map.of("k", items)))
                .isEqualTo("k:\n  - " + "a".repeat(50) + "\n  - " + "b".repeat(50) + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "No",
                "on",
                "y",
                "true",
                "null",
                "~",
                "",
                "0123",
                "08",
                "1e3",
                "1_000",
                "0x1F",
                "0b11",
                "0o17",
                "2024-01-01",
                "12:30",
                "12:30:45",
                ".5",
                ".inf",
                ".nan",
                "...",
                "---",
                " lead",
                "trail ",
                "a: b",
                "a #b",
                "a:",
                "# c",
                "- a",
                "&a",
                "*a",
                "!a",
                "%a",
                "@a",
                "`a",
                "[a",
                "{a",
                "'a",
                "\"a",
                "|",
                ">",
                "?",
                "<<",
                "="
            })
    void stringThatCouldBeSomethingElseIsQuoted(String text) {
        assertThat(CanonicalYaml.text(text)).isEqualTo("'" + text.replace("'", "''") + "'\n");
        assertThat(ConfigDocument.parse(CanonicalYaml.text(text), "c.yaml").tree())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "detailed",
                "0.0.0.0:4317",
                "localhost:4317",
                "${env:POD_IP}:4317",
                "10s",
                "otlp/2",
                "http://a/b?c=d",
                "a b",
                "it's",
                "/var/log/*.log",
                "k8s.pod.name",
                "v1.2.3",
                "a#b",
                "$1",
                "1.2.3"
            })
    void harmlessStringIsPlain(String text) {
        assertThat(CanonicalYaml.text(text)).isEqualTo(text + "\n");
        assertThat(ConfigDocument.parse(CanonicalYaml.text(text), "c.yaml").tree())
                .isEqualTo(text);
    }

    @Test
    void insideBracketsMoreIsQuoted() {
        assertThat(CanonicalYaml.text(List.of("a,b", "${env:X}", "a:b"))).isEqualTo("['a,b', '${env:X}', a:b]\n");
    }

    @Test
    void hiddenCharactersAreEscaped() {
        assertThat(CanonicalYaml.text("a\tb\u0000\u202E\uFEFFü😀\r"))
                .isEqualTo("\"a\\tb\\u0000\\u202E\\uFEFFü😀\\r\"\n");
        assertThat(CanonicalYaml.text("ü 😀")).isEqualTo("'ü 😀'\n");
    }

    @Test
    void numbersKeepTheirType() {
        assertThat(CanonicalYaml.text(new ArrayList<Object>(Arrays.asList(1L, 1.0, 1e30, Double.NaN, true, null))))
                .isEqualTo("[1, 1.0, 1.0E30, .nan, true, null]\n");
    }

    @Test
    void endlessKeyIsWrittenExplicitly() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("k".repeat(1100), 1L);
        map.put("l", 2L);

        assertThat(ConfigDocument.parse(CanonicalYaml.text(map), "c.yaml").tree())
                .isEqualTo(map);
    }

    @Test
    void nothingIsNoText() {
        assertThat(CanonicalYaml.text(null)).isEmpty();
    }

    private static String canonical(String yaml) {
        return CanonicalYaml.text(ConfigDocument.parse(yaml, "c.yaml").tree());
    }
}
