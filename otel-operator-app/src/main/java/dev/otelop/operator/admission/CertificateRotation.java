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
 *   serving      |-1------|-1------|-1---|-2------|-2------| …
 *   trusted      1                       1,2 2
 * </pre>
 *
 * A certificate is replaced when a third of its life is left, an authority is joined by the next one while it can still
 * sign one more full life. The next one signs nothing before it has been trusted for an hour, and everything after that;
 * a day later nothing is left that needs the one before. API servers keep connections, and with them the certificate they
 * saw, so nothing is ever cut short.
 *
 * @param authorities the trusted ones, oldest first; never empty
 */
record CertificateRotation(List<CertificateAuthority> authorities, Credential serving) {

    static final Duration AUTHORITY_LIFE = Duration.ofDays(365);
    static final Duration SERVING_LIFE = Duration.ofDays(90);
    static final Duration SERVING_LEFT = Duration.ofDays(30);
    static final Duration AUTHORITY_LEFT = SERVING_LIFE.plus(SERVING_LEFT);
    static final Duration SETTLING = Duration.ofHours(1);
    static final Duration FAREWELL = Duration.ofDays(1);

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
        CertificateAuthority signing = trusted.signing(now);
        return trusted.servesBy(signing, hosts, now)
                ? trusted
                : new CertificateRotation(trusted.authorities, issue(signing, hosts, now));
    }

    /** This rotation on its way to new keys, by the same rules; itself if it is on that way already. */
    CertificateRotation renewed(Instant now) {
        CertificateAuthority newest = authorities.get(authorities.size() - 1);
        return settled(newest, now) ? withAuthority(authorities, now) : this;
    }

    String caBundle() {
        return authorities.stream().map(CertificateAuthority::certificatePem).collect(Collectors.joining());
    }

    WebhookTrust trust() {
        return new WebhookTrust(
                new ServingCertificate(serving.privateKey(), List.of(serving.certificate())), caBundle());
    }

    private CertificateRotation withAuthorities(Instant now) {
        List<CertificateAuthority> trusted = authorities.stream()
                .filter(authority -> valid(authority.certificate(), Duration.ZERO, now) && !followed(authority, now))
                .toList();
        boolean lasting = trusted.stream().anyMatch(authority -> valid(authority.certificate(), AUTHORITY_LEFT, now));
        if (!lasting) {
            return withAuthority(trusted, now);
        }
        return trusted.equals(authorities) ? this : new CertificateRotation(trusted, serving);
    }

    private CertificateRotation withAuthority(List<CertificateAuthority> trusted, Instant now) {
        List<CertificateAuthority> more = new ArrayList<>(trusted);
        more.add(authority(now));
        return new CertificateRotation(more, serving);
    }

    /** Whether a younger authority has signed everything for so long that nobody needs this one. */
    private boolean followed(CertificateAuthority authority, Instant now) {
        return authorities.stream()
                .skip(authorities.indexOf(authority) + 1L)
                .anyMatch(younger -> settled(younger, now.minus(FAREWELL)));
    }

    /** The newest authority that everybody has had the time to learn of. */
    private CertificateAuthority signing(Instant now) {
        Stream<CertificateAuthority> settled = authorities.stream().filter(authority -> settled(authority, now));
        return settled.reduce((older, newer) -> newer).orElse(authorities.get(0));
    }

    private boolean servesBy(CertificateAuthority authority, List<String> hosts, Instant now) {
        return valid(serving.certificate(), SERVING_LEFT, now)
                && authority.issued(serving.certificate())
                && serving.names().containsAll(hosts);
    }

    private static Credential issue(CertificateAuthority authority, List<String> hosts, Instant now) {
        return authority.server(hosts, Validity.startingAt(now, SERVING_LIFE));
    }

    private static CertificateAuthority authority(Instant now) {
        return CertificateAuthority.create(
                "opentelemetry-operator webhooks " + now.getEpochSecond(), Validity.startingAt(now, AUTHORITY_LIFE));
    }

    private static boolean settled(CertificateAuthority authority, Instant now) {
        return !begin(authority.certificate()).plus(SETTLING).isAfter(now);
    }

    /** A certificate of the future is as useless as one of the past: clocks are set right, too. */
    private static boolean valid(X509Certificate certificate, Duration left, Instant now) {
        return !begin(certificate).isAfter(now)
                && certificate.getNotAfter().toInstant().minus(left).isAfter(now);
    }

    private static Instant begin(X509Certificate certificate) {
        return certificate.getNotBefore().toInstant();
    }
}
