package dev.otelop.operator.admission;

import java.time.Clock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at whether certificates are due. The bundle goes out first: a certificate whose authority the API server does
 * not know yet would fail every write.
 */
final class TrustRenewal implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TrustRenewal.class);

    private final WebhookCertificates certificates;
    private final Consumer<String> publisher;
    private final ReloadableKeyManager keys;
    private final Clock clock;

    TrustRenewal(WebhookCertificates certificates, Consumer<String> publisher, ReloadableKeyManager keys, Clock clock) {
        this.certificates = certificates;
        this.publisher = publisher;
        this.keys = keys;
        this.clock = clock;
    }

    /** Never throws: a schedule ends with the first exception, and this one must go on. */
    @Override
    public void run() {
        try {
            WebhookTrust trust = certificates.at(clock.instant());
            publisher.accept(trust.caBundle());
            if (!trust.serving().equals(keys.serving())) {
                keys.serve(trust.serving());
                LOG.info(
                        "The webhooks serve a new certificate until {}",
                        trust.serving().leaf().getNotAfter());
            }
        } catch (RuntimeException e) {
            LOG.warn("The certificates of the webhooks cannot be renewed, trying again: {}", e.getMessage());
        }
    }
}
