package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TrustRenewalTest {

    private final Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    private final TlsFixture tls = new TlsFixture();
    private final List<String> bundles = new ArrayList<>();
    private final List<Instant> ends = new ArrayList<>();
    private final ServingCertificate old = tls.keys.serving().orElseThrow();
    private final ServingCertificate next = tls.newCertificate();

    @Test
    void theCertificateIsServedOneLookAfterItsBundleWasPublished() {
        TrustRenewal renewal = renewal(next, bundles::add, tls.keys, clock);

        renewal.run();
        assertThat(bundles).containsExactly("bundle");
        assertThat(tls.keys.serving()).contains(old);

        renewal.run();
        assertThat(tls.keys.serving()).contains(next);
        assertThat(ends).containsExactly(next.leaf().getNotAfter().toInstant());
    }

    @Test
    void theOldCertificateIsServedWhileTheBundleCannotBePublished() {
        TrustRenewal renewal = renewal(next, TrustRenewalTest::refuse, tls.keys, clock);

        renewal.run();
        renewal.run();

        assertThat(tls.keys.serving()).contains(old);
        assertThat(renewal.ready()).isTrue();
    }

    @Test
    void theFirstCertificateIsServedAtOnce() {
        ReloadableKeyManager keys = new ReloadableKeyManager();
        TrustRenewal renewal = renewal(next, TrustRenewalTest::refuse, keys, clock);
        assertThat(renewal.ready()).isFalse();

        renewal.run();

        assertThat(keys.serving()).contains(next);
        assertThat(renewal.ready()).isTrue();
    }

    @Test
    void aCertificateThatHasEndedIsReplacedAtOnceAndIsNotReadyUntilThen() {
        Clock late = Clock.offset(clock, Duration.ofHours(2));
        List<WebhookTrust> offers = new ArrayList<>();
        TrustRenewal renewal =
                new TrustRenewal(now -> offers.get(0), bundles::add, tls.keys, (webhook, code, took) -> {}, late);
        assertThat(renewal.ready()).isFalse();

        renewal.run();
        assertThat(renewal.ready()).isFalse();

        ServingCertificate fresh = tls.newCertificate(late.instant());
        offers.add(new WebhookTrust(fresh, "bundle"));
        renewal.run();
        assertThat(tls.keys.serving()).contains(fresh);
        assertThat(renewal.ready()).isTrue();
    }

    @Test
    void anUnchangedCertificateIsNotServedAnew() {
        String alias = tls.keys.chooseEngineServerAlias("EC", null, null);
        TrustRenewal renewal = renewal(old, bundles::add, tls.keys, clock);

        renewal.run();
        renewal.run();

        assertThat(tls.keys.chooseEngineServerAlias("EC", null, null)).isEqualTo(alias);
        assertThat(ends).isEmpty();
    }

    private TrustRenewal renewal(
            ServingCertificate serving, Consumer<String> publisher, ReloadableKeyManager keys, Clock time) {
        WebhookMetrics metrics = new WebhookMetrics() {
            @Override
            public void served(String webhook, int code, Duration took) {}

            @Override
            public void certificateUntil(Instant end) {
                ends.add(end);
            }
        };
        return new TrustRenewal(now -> new WebhookTrust(serving, "bundle"), publisher, keys, metrics, time);
    }

    private static void refuse(String bundle) {
        throw new IllegalStateException("the API server is away");
    }
}
