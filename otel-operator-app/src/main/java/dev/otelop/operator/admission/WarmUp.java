package dev.otelop.operator.admission;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks every webhook something before the API server does. Loading the code behind a verdict takes a cold process a
 * second, and on a busy machine longer than the API server waits: without this the first user would be refused.
 */
final class WarmUp {

    /** Each kind finds fields of its own in it; the configuration has a mistake, so that suggestions are made too. */
    private static final String REVIEW = """
            {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {
              "uid": "warm-up", "kind": {"kind": "%s"}, "operation": "CREATE", "object": {
                "metadata": {"name": "warm-up", "namespace": "warm-up"},
                "spec": {
                  "mode": "deployment",
                  "config": "receivers: {otlp: {protocols: {grpc: }}}\\nexporters: {debug: }\\nservice: {pipelines: {traces: {receivers: [oltp], exporters: [debug]}}}",
                  "endpoint": "wss://localhost",
                  "exporter": {"endpoint": "http://localhost:4317"}}}}}
            """;

    private WarmUp() {}

    static void of(List<AdmittedKind<?>> kinds, RequestHandler handler) {
        for (AdmittedKind<?> kind : kinds) {
            byte[] review = REVIEW.formatted(kind.kind()).getBytes(StandardCharsets.UTF_8);
            Reply reply = handler.handle(kind.paths().get(0), review);
            if (reply.status() != 200) {
                throw new IllegalStateException("the webhook of " + kind.kind() + " does not work: "
                        + new String(reply.body(), StandardCharsets.UTF_8));
            }
        }
    }
}
