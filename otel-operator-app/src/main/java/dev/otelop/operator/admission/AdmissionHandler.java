package dev.otelop.operator.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
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
    private final Map<String, AdmittedKind<?>> kinds = new TreeMap<>();
    private final KubernetesSerialization reader;
    private final WebhookMetrics metrics;

    /**
     * @param reader must be lenient: an object that it refuses is answered with a 500, one that it reads in part is judged
     */
    AdmissionHandler(List<AdmittedKind<?>> kinds, KubernetesSerialization reader, WebhookMetrics metrics) {
        kinds.forEach(kind -> kind.paths().forEach(path -> this.kinds.put(path, kind)));
        this.reader = reader;
        this.metrics = metrics;
    }

    @Override
    public Reply handle(String path, byte[] body) {
        AdmittedKind<?> kind = kinds.get(path);
        if (kind == null) {
            return Reply.text(404, "no webhook answers at " + path);
        }
        long start = System.nanoTime();
        Reply reply = answer(kind, body);
        metrics.served(path, reply.status(), Duration.ofNanos(System.nanoTime() - start));
        return reply;
    }

    private Reply answer(AdmittedKind<?> kind, byte[] body) {
        AdmissionRequest request;
        try {
            request = request(kind, body);
        } catch (IOException | IllegalArgumentException e) {
            return Reply.text(400, "not a review that can be answered: " + firstLine(e));
        }
        try {
            return Reply.json(json.writeValueAsBytes(AdmissionAnswer.of(request, kind.judge(request, reader))));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.error("Validating {} failed; this is a defect of the operator", request.subject(), e);
            return Reply.text(500, "validating " + request.subject() + " failed: " + e);
        }
    }

    private AdmissionRequest request(AdmittedKind<?> kind, byte[] body) throws IOException {
        AdmissionRequest request = AdmissionRequest.of(json.readTree(body));
        if (!request.kind().equals(kind.kind())) {
            throw new IllegalArgumentException(
                    "this webhook validates " + kind.kind() + ", the review is about " + request.kind());
        }
        return request;
    }

    private static @Nullable String firstLine(Exception e) {
        return e instanceof JsonProcessingException syntax ? syntax.getOriginalMessage() : e.getMessage();
    }
}
