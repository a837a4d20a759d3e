package dev.otelop.operator.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at whether certificates are due. The bundle goes out first, and a new certificate is served by the next look: a
 * certificate whose authority the API servers have not heard of yet would fail every write. Only where there is nothing
 * valid to go on with, the new certificate is served at once.
 */
final class TrustRenewal implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TrustRenewal.class);

    private final WebhookCertificates certificates;
    private final Consumer<String> publisher;
    private final ReloadableKeyManager keys;
    private final WebhookMetrics metrics;
    private final Clock clock;

    private String published = "";
    private String complaint = "";

    TrustRenewal(
            WebhookCertificates certificates,
            Consumer<String> publisher,
            ReloadableKeyManager keys,
            WebhookMetrics metrics,
            Clock clock) {
        this.certificates = certificates;
        this.publisher = publisher;
        this.keys = keys;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Never throws: a schedule ends with the first exception, and this one must go on. */
    @Override
    public void run() {
        try {
            renew();
            complaint = "";
        } catch (RuntimeException e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    /** The same for those who cannot go on without. */
    void renew() {
        Instant now = clock.instant();
        WebhookTrust trust = certificates.at(now);
        boolean idle = !keys.servesAt(now);
        if (idle) {
            serve(trust.serving());
        }
        // Also when it is the same bundle: who publishes has an eye on what became of it.
        publisher.accept(trust.caBundle());
        boolean travelled = trust.caBundle().equals(published);
        published = trust.caBundle();
        if (travelled) {
            serve(trust.serving());
        }
    }

    /** Whether a certificate is served that is valid now. */
    boolean ready() {
        return keys.servesAt(clock.instant());
    }

    private void serve(ServingCertificate certificate) {
        if (keys.serve(certificate)) {
            Instant end = certificate.leaf().getNotAfter().toInstant();
            metrics.certificateUntil(end);
            LOG.info("The webhooks serve a certificate that ends at {}", end);
        }
    }

    /** Once for each trouble, not every few seconds. */
    private void complain(String trouble) {
        if (!trouble.equals(complaint)) {
            LOG.warn(
                    "The certificates of the webhooks are not in order, trying again: {}{}",
                    trouble,
                    ready() ? "" : "; no webhook is served until they are");
            complaint = trouble;
        }
    }
}
