package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Apart from the fast tests, because it waits for the limits of time that the server really has. */
class SilentClientsIT {

    private final TlsFixture tls = new TlsFixture();

    @Test
    void clientsThatNeverFinishTheirRequestAreDropped() throws Exception {
        try (WebhookServer server = tls.serve(TlsFixture.OK);
                SilentClients silent = SilentClients.connect(server.port(), 2 * JdkWebhookServer.THREADS)) {
            assertThat(silent.sockets()).allMatch(Socket::isConnected);
            await().ignoreExceptions()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> tls.post(server, "/", "").statusCode() == 200);
        }
    }
}
