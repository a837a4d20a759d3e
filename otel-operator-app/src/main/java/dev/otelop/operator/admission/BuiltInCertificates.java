package dev.otelop.operator.admission;

import java.time.Instant;
import java.util.List;

/** Certificates of an authority of our own that lives and dies with the process. */
final class BuiltInCertificates implements WebhookCertificates {

    private final List<String> hosts;

    private CertificateRotation rotation;

    BuiltInCertificates(List<String> hosts, Instant now) {
        this.hosts = List.copyOf(hosts);
        this.rotation = CertificateRotation.first(hosts, now);
    }

    @Override
    public synchronized WebhookTrust at(Instant now) {
        rotation = rotation.at(hosts, now);
        return rotation.trust();
    }
}
