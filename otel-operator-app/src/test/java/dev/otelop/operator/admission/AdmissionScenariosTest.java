package dev.otelop.operator.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.otelop.operator.platform.LenientSerialization;
import dev.otelop.resources.RenderContext;
import dev.otelop.testing.scenario.Scenario;
import dev.otelop.testing.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reviews as the API server sends them, and what it gets back. */
class AdmissionScenariosTest {

    private final ObjectMapper json = new ObjectMapper();
    private final List<AdmittedKind<?>> kinds = AdmittedKinds.all(RenderContext::defaults);
    private final RequestHandler handler =
            new AdmissionHandler(ValidatedKind.all(kinds, new LenientSerialization()), (webhook, code, took) -> {});

    @TestFactory
    Stream<DynamicTest> reviewsAreAnswered() {
        return Scenarios.group("admission").withInputs("review.json").tests(this::outputs);
    }

    private Map<String, String> outputs(Scenario scenario) throws JsonProcessingException {
        String review = scenario.input("review.json");
        Reply reply = handler.handle(path(json.readTree(review)), review.getBytes(StandardCharsets.UTF_8));
        String answer = json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(text(reply)));
        return Map.of("response.json", answer + "\n");
    }

    private String path(JsonNode review) {
        String kind = review.path("request").path("kind").path("kind").asText();
        return kinds.stream()
                .filter(row -> row.kind().equals(kind))
                .map(row -> row.paths().get(0))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
