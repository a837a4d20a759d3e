package dev.otelop.operator.admission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Certificates of an authority of our own that lives and dies with the process. */
final class BuiltInCertificates implements WebhookCertificates {

    private final List<String> hosts;

    private @Nullable CertificateRotation rotation;

    BuiltInCertificates(List<String> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    @Override
    public synchronized WebhookTrust at(Instant now) {
        CertificateRotation due = rotation == null ? CertificateRotation.first(hosts, now) : rotation.at(hosts, now);
        rotation = due;
        return due.trust();
    }
}
