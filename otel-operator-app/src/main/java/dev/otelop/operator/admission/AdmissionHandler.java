package dev.otelop.operator.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers reviews by a table from path to kind.
 *
 * <p>A review that cannot be understood is a 400, a defect of ours a 500, each with a sentence. Neither is a verdict about
 * the object: the {@code failurePolicy} of the registration decides then, as it does when nobody answers at all.
 */
final class AdmissionHandler implements RequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AdmissionHandler.class);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ReviewedKind> kinds = new TreeMap<>();
    private final WebhookMetrics metrics;

    AdmissionHandler(List<ReviewedKind> kinds, WebhookMetrics metrics) {
        kinds.forEach(kind -> kind.paths().forEach(path -> this.kinds.put(path, kind)));
        this.metrics = metrics;
    }

    @Override
    public Reply handle(String path, byte[] body) {
        ReviewedKind kind = kinds.get(path);
        if (kind == null) {
            return Reply.text(404, "no webhook answers at " + path);
        }
        long start = System.nanoTime();
        metrics.entered(path);
        Reply reply = answer(kind, body);
        metrics.served(path, reply.status(), Duration.ofNanos(System.nanoTime() - start));
        return reply;
    }

    private Reply answer(ReviewedKind kind, byte[] body) {
        AdmissionRequest request;
        try {
            request = request(kind, body);
        } catch (IOException | IllegalArgumentException e) {
            return Reply.text(400, "not a review that can be answered: " + firstLine(e));
        }
        try {
            return Reply.json(json.writeValueAsBytes(kind.answer(request)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.error("Reviewing {} failed; this is a defect of the operator", request.subject(), e);
            return Reply.text(500, "reviewing " + request.subject() + " failed: " + e);
        }
    }

    private AdmissionRequest request(ReviewedKind kind, byte[] body) throws IOException {
        AdmissionRequest request = AdmissionRequest.of(json.readTree(body));
        if (!request.kind().equals(kind.kind())) {
            throw new IllegalArgumentException(
                    "this webhook reviews " + kind.kind() + ", the review is about " + request.kind());
        }
        return request;
    }

    private static @Nullable String firstLine(Exception e) {
        return e instanceof JsonProcessingException syntax ? syntax.getOriginalMessage() : e.getMessage();
    }
}
