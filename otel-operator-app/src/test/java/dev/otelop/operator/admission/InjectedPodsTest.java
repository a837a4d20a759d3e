package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.otelop.injection.Decision;
import dev.otelop.injection.InjectionContext;
import dev.otelop.injection.InjectionNeeds;
import dev.otelop.injection.InjectionSettings;
import dev.otelop.injection.NamespaceFacts;
import dev.otelop.injection.PodSource;
import dev.otelop.injection.Reference;
import dev.otelop.injection.Resolution;
import dev.otelop.model.v1alpha1.ExporterSettings;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.InstrumentationSpec;
import dev.otelop.operator.gather.Budget;
import dev.otelop.operator.gather.Gathered;
import dev.otelop.operator.gather.InjectionFacts;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InjectedPodsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<InjectionNeeds> asked = new ArrayList<>();
    private final List<String> reported = new ArrayList<>();

    @Test
    void aPodThatAsksForNothingGetsNoPatchAndCausesNoRead() throws IOException {
        JsonNode response = answer(review("CREATE", false, ""), facts(true));

        assertThat(response.path("allowed").asBoolean()).isTrue();
        assertThat(response.has("patch")).isFalse();
        assertThat(response.has("warnings")).isFalse();
        assertThat(asked).allSatisfy(needs -> assertThat(needs).isEqualTo(InjectionNeeds.none()));
        assertThat(reported).isEmpty();
    }

    @Test
    void thePatchAddsAndTouchesNothingElse() throws IOException {
        JsonNode response = answer(review("CREATE", false, "inject-sdk"), facts(true));

        JsonNode patch = JSON.readTree(response.path("patch").binaryValue());
        assertThat(response.path("patchType").asText()).isEqualTo("JSONPatch");
        assertThat(patch).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("op").asText()).isEqualTo("add");
            assertThat(operation.path("path").asText()).doesNotContain("futureField");
        });
        assertThat(reported).containsExactly("sdk injected");
    }

    @Test
    void aDryRunIsAnsweredAndNotReported() throws IOException {
        JsonNode response = answer(review("CREATE", true, "inject-sdk"), facts(true));

        assertThat(response.has("patch")).isTrue();
        assertThat(reported).isEmpty();
    }

    @Test
    void whatIsRefusedIsAWarningAndThePodIsAllowed() throws IOException {
        JsonNode response = answer(review("CREATE", false, "inject-java"), facts(false));

        assertThat(response.path("allowed").asBoolean()).isTrue();
        assertThat(response.path("warnings")).isNotEmpty();
        assertThat(reported).containsExactly("java refused");
    }

    @Test
    void anUpdateIsLetThrough() throws IOException {
        JsonNode response = answer(review("UPDATE", false, "inject-sdk"), facts(true));

        assertThat(response.path("allowed").asBoolean()).isTrue();
        assertThat(response.has("patch")).isFalse();
    }

    @Test
    void anUnreadableNamespaceIsSaid() throws IOException {
        JsonNode response = answer(review("CREATE", false, ""), new Facts(false, context -> context));

        assertThat(response.path("allowed").asBoolean()).isTrue();
        assertThat(response.path("warnings").get(0).asText()).contains("annotations of namespace `shop`");
    }

    @Test
    void aDefectOfOursKeepsNoPodFromStarting() throws IOException {
        JsonNode response = answer(review("CREATE", false, "inject-sdk"), new Facts(true, context -> {
            throw new IllegalStateException("impossible");
        }));

        assertThat(response.path("allowed").asBoolean()).isTrue();
        assertThat(response.path("warnings").get(0).asText()).contains("defect").contains("impossible");
    }

    private Facts facts(boolean found) {
        Instrumentation instrumentation = new Instrumentation();
        instrumentation.setMetadata(
                new ObjectMetaBuilder().withName("agents").withNamespace("shop").build());
        ExporterSettings exporter = new ExporterSettings();
        exporter.setEndpoint("http://collector:4317");
        instrumentation.setSpec(new InstrumentationSpec());
        instrumentation.getSpec().setExporter(exporter);
        return new Facts(
                true,
                context -> context.withInstrumentations(Map.of(
                        new Reference("shop", "agents"),
                        found ? Resolution.found(instrumentation) : Resolution.absent())));
    }

    private JsonNode answer(String review, InjectionFacts facts) throws IOException {
        InjectedPods pods = new InjectedPods(facts, this::report);
        return pods.answer(AdmissionRequest.of(JSON.readTree(review))).path("response");
    }

    private void report(List<Decision> decisions, @Nullable HasMetadata owner) {
        decisions.forEach(decision ->
                reported.add(decision.subject() + " " + decision.verdict().label()));
    }

    private static String review(String operation, boolean dryRun, String annotation) throws JsonProcessingException {
        String annotations = annotation.isEmpty()
                ? "{}"
                : JSON.writeValueAsString(Map.of("instrumentation.opentelemetry.io/" + annotation, "agents"));
        String pod = """
                {"metadata": {"name": "app", "annotations": %s},
                 "spec": {"futureField": {"a": null}, "containers": [{"name": "app", "image": "app:1", "futureField": []}]}}
                """.formatted(annotations);
        return """
                {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
                  "uid": "42", "kind": {"version": "v1", "kind": "Pod"}, "namespace": "shop", "operation": "%s",
                  "dryRun": %s, "object": %s, "oldObject": %s}}
                """.formatted(operation, dryRun, pod, operation.equals("UPDATE") ? pod : "null");
    }

    private final class Facts implements InjectionFacts {

        private final boolean namespaceKnown;
        private final UnaryOperator<InjectionContext> found;

        Facts(boolean namespaceKnown, UnaryOperator<InjectionContext> found) {
            this.namespaceKnown = namespaceKnown;
            this.found = found;
        }

        @Override
        public InjectionSettings settings() {
            return InjectionSettings.defaults();
        }

        @Override
        public Optional<NamespaceFacts> namespace(String name, Budget budget) {
            return namespaceKnown ? Optional.of(NamespaceFacts.named(name)) : Optional.empty();
        }

        @Override
        public Gathered gather(PodSource pod, NamespaceFacts namespace, InjectionNeeds needs, Budget budget) {
            asked.add(needs);
            return new Gathered(found.apply(InjectionContext.of(namespace, settings())), null);
        }
    }
}
