package dev.otelop.operator.admission;

import io.fabric8.kubernetes.api.model.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Certificates of an authority of our own that lives in a Secret, shared by all replicas.
 *
 * <p>No replica leads. Every one looks at the Secret, does what is due to what it found, and writes the result under the
 * condition that the Secret is still the one it has read. Of several that find the same thing due, one succeeds; the
 * others read what it wrote, in which nothing is due any more. So all serve the same, and a certificate is never made
 * twice: that is all a leader could add.
 *
 * <p>When the Secret is gone or damaged, what this replica remembers of it is written back with one authority more: API
 * servers notice nothing, and an hour later new keys are in use. Only when nobody remembers anything all keys are new at
 * once.
 */
final class SecretCertificates implements WebhookCertificates {

    private static final Logger LOG = LoggerFactory.getLogger(SecretCertificates.class);

    private static final int ATTEMPTS = 5;

    private final CertificateSecret secret;
    private final List<String> hosts;

    private @Nullable CertificateRotation remembered;

    SecretCertificates(CertificateSecret secret, List<String> hosts) {
        this.secret = secret;
        this.hosts = List.copyOf(hosts);
    }

    @Override
    public synchronized WebhookTrust at(Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CertificateRotation agreed = agreed(now);
            if (agreed != null) {
                remembered = agreed;
                return agreed.trust();
            }
        }
        throw new IllegalStateException(secret + " is changed by others all the time");
    }

    /** What is in the Secret and in order; null when somebody else wrote in between. */
    private @Nullable CertificateRotation agreed(Instant now) {
        Secret found = secret.read();
        CertificateRotation stored = found == null ? null : readable(found);
        if (stored == null) {
            CertificateRotation again = again(now);
            boolean written = secret.write(found, again);
            if (written) {
                LOG.info("Wrote {}, {}", secret, remembered == null ? "with new keys" : "with the keys in use");
            }
            return written ? again : null;
        }
        CertificateRotation due = stored.at(hosts, now);
        return due == stored || secret.write(found, due) ? due : null;
    }

    private CertificateRotation again(Instant now) {
        return remembered == null
                ? CertificateRotation.first(hosts, now)
                : remembered.renewed(now).at(hosts, now);
    }

    private @Nullable CertificateRotation readable(Secret found) {
        try {
            return StoredRotation.parse(found);
        } catch (IllegalArgumentException e) {
            LOG.warn("{} is damaged and is written again: {}", secret, e.getMessage());
            return null;
        }
    }
}
