package dev.otelop.operator.admission;

import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Credential;
import dev.otelop.cluster.pki.Validity;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Authorities and the certificate in use, and the rules by which they follow each other:
 *
 * <pre>
 *   authority 1  |-----------------------------------|
 *   authority 2                          |-----------------------------------|
 *   serving      |-1------|-1------|-1------|-2------|-2------| …
 *   trusted      1                       1,2         2
 * </pre>
 *
 * A certificate is replaced when a third of its life is left, an authority is joined by the next one while it can still
 * sign one more full life; the next one signs nothing before it has been trusted for an hour. API servers keep
 * connections, and with them the certificate they saw, so nothing is ever cut short.
 *
 * @param authorities the trusted ones, oldest first; never empty
 */
record CertificateRotation(List<CertificateAuthority> authorities, Credential serving) {

    static final Duration AUTHORITY_LIFE = Duration.ofDays(365);
    static final Duration SERVING_LIFE = Duration.ofDays(90);
    static final Duration SERVING_LEFT = Duration.ofDays(30);
    static final Duration AUTHORITY_LEFT = SERVING_LIFE.plus(SERVING_LEFT);
    static final Duration SETTLING = Duration.ofHours(1);

    CertificateRotation {
        authorities = List.copyOf(authorities);
    }

    static CertificateRotation first(List<String> hosts, Instant now) {
        CertificateAuthority authority = authority(now);
        return new CertificateRotation(List.of(authority), issue(authority, hosts, now));
    }

    /** This rotation with everything done that is due at {@code now}; itself if nothing is. */
    CertificateRotation at(List<String> hosts, Instant now) {
        CertificateRotation trusted = withAuthorities(now);
        return endsWithin(trusted.serving.certificate(), SERVING_LEFT, now)
                ? new CertificateRotation(trusted.authorities, issue(trusted.signing(now), hosts, now))
                : trusted;
    }

    String caBundle() {
        return authorities.stream().map(CertificateAuthority::certificatePem).collect(Collectors.joining());
    }

    private CertificateRotation withAuthorities(Instant now) {
        List<CertificateAuthority> trusted = new ArrayList<>(authorities);
        trusted.removeIf(authority -> endsWithin(authority.certificate(), Duration.ZERO, now));
        if (trusted.isEmpty() || endsWithin(last(trusted).certificate(), AUTHORITY_LEFT, now)) {
            trusted.add(authority(now));
        }
        return trusted.equals(authorities) ? this : new CertificateRotation(trusted, serving);
    }

    /** The newest authority that everybody has had the time to learn of. */
    private CertificateAuthority signing(Instant now) {
        Stream<CertificateAuthority> settled = authorities.stream()
                .filter(authority -> !begin(authority).plus(SETTLING).isAfter(now));
        return settled.reduce((older, newer) -> newer).orElse(authorities.get(0));
    }

    private static Credential issue(CertificateAuthority authority, List<String> hosts, Instant now) {
        return authority.server(hosts, Validity.startingAt(now, SERVING_LIFE));
    }

    private static CertificateAuthority authority(Instant now) {
        return CertificateAuthority.create(
                "opentelemetry-operator webhooks " + now.getEpochSecond(), Validity.startingAt(now, AUTHORITY_LIFE));
    }

    private static boolean endsWithin(X509Certificate certificate, Duration left, Instant now) {
        return !certificate.getNotAfter().toInstant().minus(left).isAfter(now);
    }

    private static Instant begin(CertificateAuthority authority) {
        return authority.certificate().getNotBefore().toInstant();
    }

    private static CertificateAuthority last(List<CertificateAuthority> authorities) {
        return authorities.get(authorities.size() - 1);
    }
}
