package dev.otelop.operator.platform;

import dev.otelop.operator.platform.Page.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves {@code /metrics} in the Prometheus text format. */
public final class MetricsServer implements AutoCloseable {

    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final PlainServer server;

    private MetricsServer(PlainServer server) {
        this.server = server;
    }

    /** Starts the server; null when the address says that there is none. */
    public static @Nullable MetricsServer start(BindAddress address, OperatorMetrics metrics) {
        Page page = () -> new Answer(200, TEXT_FORMAT, metrics.bytes());
        return address.socketAddress()
                .map(socket -> new MetricsServer(PlainServer.start("metrics", socket, Map.of("/metrics", page))))
                .orElse(null);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
