package dev.otelop.operator.admission;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * What a TLS server shows and proves.
 *
 * @param chain the server's own certificate first
 */
record ServingCertificate(PrivateKey key, List<X509Certificate> chain) {

    ServingCertificate {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a serving certificate needs a chain of at least one certificate");
        }
    }

    boolean validAt(Instant now) {
        return !leaf().getNotBefore().toInstant().isAfter(now)
                && leaf().getNotAfter().toInstant().isAfter(now);
    }

    X509Certificate leaf() {
        return chain.get(0);
    }
}
