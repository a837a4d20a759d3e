package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.otelop.operator.platform.LenientSerialization;
import dev.otelop.resources.RenderContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AdmissionProperties {

    private final ObjectMapper json = new ObjectMapper();
    private final List<AdmittedKind<?>> kinds = AdmittedKinds.all(RenderContext::defaults);
    private final RequestHandler handler =
            new AdmissionHandler(ValidatedKind.all(kinds, new LenientSerialization()), (webhook, code, took) -> {});

    @Property(tries = 200)
    void everyObjectGetsAVerdict(@ForAll("rows") AdmittedKind<?> row, @ForAll("trees") Object spec)
            throws JsonProcessingException {
        Map<String, Object> object = object(row, spec);

        JsonNode response = verdict(row, "CREATE", object, null);

        assertThat(response.path("allowed").isBoolean()).isTrue();
    }

    @Property(tries = 200)
    void anUpdateThatChangesNoErrorIsNeverRefused(@ForAll("rows") AdmittedKind<?> row, @ForAll("trees") Object spec)
            throws JsonProcessingException {
        Map<String, Object> before = object(row, spec);
        Map<String, Object> after = new LinkedHashMap<>(before);
        after.put("metadata", Map.of("name", "any", "namespace", "some", "labels", Map.of("team", "a")));

        assertThat(verdict(row, "UPDATE", after, before).path("allowed").asBoolean())
                .isTrue();
    }

    @Property(tries = 200)
    void anObjectThatIsBeingDeletedIsNeverRefused(
            @ForAll("rows") AdmittedKind<?> row, @ForAll("trees") Object spec, @ForAll("trees") Object next)
            throws JsonProcessingException {
        Map<String, Object> after = object(row, next);
        after.put("metadata", Map.of("name", "any", "deletionTimestamp", "2026-03-01T12:00:00Z"));

        assertThat(verdict(row, "UPDATE", after, object(row, spec))
                        .path("allowed")
                        .asBoolean())
                .isTrue();
    }

    @Provide
    Arbitrary<AdmittedKind<?>> rows() {
        return Arbitraries.of(kinds);
    }

    /** Specs with fields that exist and values of every shape. */
    @Provide
    Arbitrary<Object> trees() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.just((Object) "").injectNull(0.3),
                Arbitraries.strings().ofMaxLength(20).map(text -> text),
                Arbitraries.longs().map(number -> number),
                Arbitraries.of(true, false).map(flag -> flag),
                Arbitraries.of("sidecar", "daemonset", "receivers: [", "receivers:\n  otlp:\n", "traceidratio")
                        .map(text -> text));
        return tree(scalars, 3);
    }

    private static Arbitrary<Object> tree(Arbitrary<Object> scalars, int depth) {
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Object> below = tree(scalars, depth - 1);
        Arbitrary<String> keys = Arbitraries.of(
                "mode",
                "replicas",
                "config",
                "env",
                "ports",
                "tls",
                "receivers",
                "service",
                "pipelines",
                "traces",
                "exporter",
                "endpoint",
                "sampler",
                "argument",
                "capabilities",
                "java",
                "name",
                "autoscaler",
                "x");
        return Arbitraries.oneOf(
                Arbitraries.maps(keys, below).ofMaxSize(8).map(map -> map),
                below.list().ofMaxSize(3).map(list -> list),
                scalars);
    }

    private static Map<String, Object> object(AdmittedKind<?> row, Object spec) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "opentelemetry.io/v1alpha1");
        object.put("kind", row.kind());
        object.put("metadata", Map.of("name", "any", "namespace", "some"));
        object.put("spec", spec);
        return object;
    }

    private JsonNode verdict(AdmittedKind<?> row, String operation, Object object, Object oldObject)
            throws JsonProcessingException {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("uid", "1");
        request.put("kind", Map.of("kind", row.kind()));
        request.put("operation", operation);
        request.put("object", object);
        request.put("oldObject", oldObject);
        String review = json.writeValueAsString(
                Map.of("apiVersion", "admission.k8s.io/v1", "kind", "AdmissionReview", "request", request));
        Reply reply = handler.handle(row.paths().get(0), review.getBytes(StandardCharsets.UTF_8));
        String answer = new String(reply.body(), StandardCharsets.UTF_8);
        assertThat(reply.status()).as("%s answered by %s", review, answer).isEqualTo(200);
        return json.readTree(answer).path("response");
    }
}
