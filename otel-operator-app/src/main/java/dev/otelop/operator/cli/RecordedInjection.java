package dev.otelop.operator.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.otelop.findings.RuleId;
import dev.otelop.injection.Decision;
import dev.otelop.injection.Decision.Verdict;
import dev.otelop.injection.PodInjector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a live pod tells about its own injection: the decisions of the time when it was admitted. */
record RecordedInjection(List<Entry> entries) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final RuleId INJECTED = new RuleId("injection.injected");
    private static final RuleId UNREADABLE = new RuleId("injection.record-unreadable");

    RecordedInjection {
        entries = List.copyOf(entries);
    }

    /** The record on {@code pod}, empty when there is none that can be read. */
    static Optional<RecordedInjection> on(FileObject pod) {
        String text = pod.text("metadata", "annotations", PodInjector.RECORD_ANNOTATION);
        return text.isEmpty() ? Optional.empty() : parse(text);
    }

    List<Decision> decisions() {
        return entries.stream().map(Entry::decision).toList();
    }

    Optional<Decision> find(Decision other) {
        return decisions().stream()
                .filter(decision -> decision.subject().equals(other.subject())
                        && String.valueOf(decision.container()).equals(String.valueOf(other.container())))
                .findFirst();
    }

    private static Optional<RecordedInjection> parse(String text) {
        try {
            List<Entry> entries = new ArrayList<>();
            MAPPER.readTree(text).path("decisions").forEach(tree -> entry(tree).ifPresent(entries::add));
            return Optional.of(new RecordedInjection(entries));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Entry> entry(JsonNode tree) {
        String label = tree.path("verdict").asText();
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.label().equals(label))
                .findFirst()
                .map(verdict -> new Entry(decision(tree, verdict), textAt(tree, "revision")));
    }

    private static Decision decision(JsonNode tree, Verdict verdict) {
        boolean injected = verdict == Verdict.INJECTED;
        return new Decision(
                tree.path("subject").asText(),
                textAt(tree, "container"),
                verdict,
                injected ? INJECTED : rule(tree.path("rule").asText()),
                injected ? "done when the pod was created" : tree.path("reason").asText(),
                textAt(tree, "remedy"),
                textAt(tree, "from"));
    }

    /** Annotations can be edited by anybody. */
    private static RuleId rule(String text) {
        return text.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+") ? new RuleId(text) : UNREADABLE;
    }

    private static @Nullable String textAt(JsonNode tree, String key) {
        JsonNode value = tree.path(key);
        return value.isTextual() ? value.asText() : null;
    }

    /**
     * One decision.
     *
     * @param revision which state of the Instrumentation or collector was used, null when that is not known
     */
    record Entry(Decision decision, @Nullable String revision) {}
}
