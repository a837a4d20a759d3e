package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ConfigDocument;
import dev.otelop.injection.Decision;
import dev.otelop.injection.Decision.Verdict;
import dev.otelop.injection.PodInjector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedInjectionTest {

    @Test
    void decisionsAreThoseThatWereWritten() {
        RecordedInjection record = read("""
                {"decisions":[
                  {"subject":"java","container":"app","verdict":"injected","from":"shop/agents","revision":"3","added":[]},
                  {"subject":"sidecar","verdict":"refused","rule":"injection.not-granted","reason":"no","remedy":"ask"}]}
                """).orElseThrow();

        Decision java = record.decisions().get(0);
        assertThat(java.verdict()).isEqualTo(Verdict.INJECTED);
        assertThat(java.from()).isEqualTo("shop/agents");
        assertThat(record.entries().get(0).revision()).isEqualTo("3");
        assertThat(record.decisions().get(1)).hasToString("sidecar: refused [injection.not-granted] no (ask)");
        assertThat(record.find(java)).contains(java);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "injected", "{", "[]  trailing"})
    void whatIsNoRecordIsNone(String text) {
        assertThat(read(text).map(RecordedInjection::decisions).orElse(List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{\"decisions\":7}", "{\"decisions\":[{\"verdict\":\"maybe\"},3,null]}"})
    void recordThatSomebodyHasEditedHoldsWhatCanBeRead(String text) {
        assertThat(read(text).map(RecordedInjection::decisions).orElse(List.of()))
                .isEmpty();
    }

    @Test
    void ruleThatIsNoneIsReadAllTheSame() {
        assertThat(read("{\"decisions\":[{\"subject\":\"java\",\"verdict\":\"refused\",\"rule\":\"!\"}]}")
                        .orElseThrow()
                        .decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.rule()).hasToString("injection.record-unreadable"));
    }

    private static Optional<RecordedInjection> read(String record) {
        Map<String, Object> tree = Map.of(
                "apiVersion", "v1",
                "kind", "Pod",
                "metadata", Map.of("annotations", Map.of(PodInjector.RECORD_ANNOTATION, record)));
        return RecordedInjection.on(
                FileDocument.of(ConfigDocument.ofTree(tree, "pod")).objects().get(0));
    }
}
