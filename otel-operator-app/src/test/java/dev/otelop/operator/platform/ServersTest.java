package dev.otelop.operator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ServersTest {

    @Test
    void probesFollowTheirChecksAndNameTheOneThatFails() throws Exception {
        AtomicBoolean synced = new AtomicBoolean();
        Health health = new Health();
        health.addReadiness("informers", synced::get);
        try (HealthServer server = Objects.requireNonNull(HealthServer.start(BindAddress.LOOPBACK, health))) {
            assertThat(get(server.port(), "/healthz").statusCode()).isEqualTo(200);

            HttpResponse<String> before = get(server.port(), "/readyz");
            assertThat(before.statusCode()).isEqualTo(503);
            assertThat(before.body()).isEqualTo("[-]informers failed\n");

            synced.set(true);
            assertThat(get(server.port(), "/readyz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void unknownPathsAreNotFound() throws Exception {
        try (HealthServer server = Objects.requireNonNull(HealthServer.start(BindAddress.LOOPBACK, new Health()))) {
            assertThat(get(server.port(), "/secrets").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void noAddressMeansNoServer() {
        assertThat(HealthServer.start(BindAddress.NONE, new Health())).isNull();
        assertThat(MetricsServer.start(BindAddress.NONE, new OperatorMetrics())).isNull();
    }

    @Test
    void metricsComeInTheTextFormat() throws Exception {
        OperatorMetrics metrics = new OperatorMetrics();
        metrics.reconciled("collector", "success", Duration.ofMillis(7));
        try (MetricsServer server = Objects.requireNonNull(MetricsServer.start(BindAddress.LOOPBACK, metrics))) {
            HttpResponse<String> page = get(server.port(), "/metrics");
            assertThat(page.headers().firstValue("content-type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
            assertThat(page.body())
                    .contains("controller_runtime_reconcile_total{controller=\"collector\",result=\"success\"} 1.0\n")
                    .contains("controller_runtime_reconcile_time_seconds_count{controller=\"collector\"} 1\n")
                    .contains("jvm_memory_used_bytes{area=\"heap\"}");
        }
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
