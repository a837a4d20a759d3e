package dev.otelop.operator.platform;

import dev.otelop.operator.platform.Page.Answer;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The probes: {@code /healthz} is 200 while the process should live, {@code /readyz} while it should get work. Both name
 * every check, so that {@code kubectl describe} shows which one failed.
 */
public final class HealthServer implements AutoCloseable {

    private final PlainServer server;

    private HealthServer(PlainServer server) {
        this.server = server;
    }

    /** Starts the server; null when the address says that there is none. */
    public static @Nullable HealthServer start(BindAddress address, Health health) {
        return address.socketAddress()
                .map(socket -> new HealthServer(PlainServer.start("probes", socket, pages(health))))
                .orElse(null);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    private static Map<String, Page> pages(Health health) {
        return new TreeMap<>(Map.of(
                "/healthz", () -> answer(health.live()),
                "/readyz", () -> answer(health.ready())));
    }

    private static Answer answer(Map<String, Boolean> checks) {
        StringBuilder text = new StringBuilder();
        checks.forEach((name, passed) -> text.append(Boolean.TRUE.equals(passed) ? "[+]" : "[-]")
                .append(name)
                .append(Boolean.TRUE.equals(passed) ? " ok\n" : " failed\n"));
        return Answer.text(checks.containsValue(false) ? 503 : 200, text.isEmpty() ? "ok\n" : text.toString());
    }
}
