package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TrustRenewalTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final TlsFixture tls = new TlsFixture();
    private final List<String> events = new ArrayList<>();
    private final ServingCertificate old = tls.keys.serving();
    private final ServingCertificate next = tls.newCertificate();

    @Test
    void theBundleIsPublishedBeforeTheCertificateIsServed() {
        renewal(next, bundle -> {
                    events.add(bundle);
                    assertThat(tls.keys.serving()).isEqualTo(old);
                })
                .run();

        assertThat(events).containsExactly("bundle");
        assertThat(tls.keys.serving()).isEqualTo(next);
    }

    @Test
    void theOldCertificateIsServedWhileTheBundleCannotBePublished() {
        renewal(next, bundle -> {
                    throw new IllegalStateException("the API server is away");
                })
                .run();

        assertThat(tls.keys.serving()).isEqualTo(old);
    }

    @Test
    void anUnchangedCertificateIsNotServedAnew() {
        String alias = tls.keys.chooseEngineServerAlias("EC", null, null);

        renewal(old, events::add).run();

        assertThat(tls.keys.chooseEngineServerAlias("EC", null, null)).isEqualTo(alias);
    }

    private TrustRenewal renewal(ServingCertificate serving, Consumer<String> publisher) {
        return new TrustRenewal(now -> new WebhookTrust(serving, "bundle"), publisher, tls.keys, CLOCK);
    }
}
