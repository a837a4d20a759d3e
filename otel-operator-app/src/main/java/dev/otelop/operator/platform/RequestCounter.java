package dev.otelop.operator.platform;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.nio.ByteBuffer;
import java.util.List;

/** Counts the requests of a client, each attempt of its own. */
record RequestCounter(OperatorMetrics metrics) implements Interceptor {

    static final String NAME = "request-counter";

    @Override
    public void after(HttpRequest request, HttpResponse<?> response, AsyncBody.Consumer<List<ByteBuffer>> consumer) {
        count(request, Integer.toString(response.code()));
    }

    @Override
    public void afterConnectionFailure(HttpRequest request, Throwable failure) {
        count(request, "<error>");
    }

    private void count(HttpRequest request, String code) {
        metrics.requested(code, request.uri().getRawAuthority(), request.method());
    }
}
