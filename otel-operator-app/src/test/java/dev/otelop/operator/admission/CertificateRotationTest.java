package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Pem;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CertificateRotationTest {

    private static final List<String> HOSTS = List.of("127.0.0.1");
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final CertificateRotation first = CertificateRotation.first(HOSTS, START);

    @Test
    void nothingChangesWhileNothingIsDue() {
        assertThat(first.at(HOSTS, START.plus(Duration.ofDays(59)))).isSameAs(first);
    }

    @Test
    void theServingCertificateIsReplacedLongBeforeItEnds() {
        Instant later = START.plus(CertificateRotation.SERVING_LIFE).minus(CertificateRotation.SERVING_LEFT);

        CertificateRotation next = first.at(HOSTS, later);

        assertThat(next.serving()).isNotEqualTo(first.serving());
        assertThat(next.caBundle()).isEqualTo(first.caBundle());
    }

    @Test
    void aNewAuthorityIsTrustedBeforeItSigns() {
        CertificateRotation current = first;
        for (Instant now : everyHour(Duration.ofDays(800))) {
            CertificateRotation next = current.at(HOSTS, now);
            if (next.serving() != current.serving()) {
                CertificateAuthority signer = signer(next);
                assertThat(current.authorities()).contains(signer);
            }
            current = next;
        }
    }

    @Test
    void whatIsServedIsValidAtEveryHourOfYears() {
        CertificateRotation current = first;
        for (Instant now : everyHour(Duration.ofDays(800))) {
            current = current.at(HOSTS, now);
            assertThat(current.serving().certificate().getNotAfter().toInstant())
                    .isAfter(now.plus(Duration.ofDays(29)));
            assertThat(current.authorities()).hasSizeBetween(1, 2);
        }
    }

    @Test
    void theAuthorityOutlivesWhatItSigned() {
        CertificateRotation current = first;
        for (Instant now : everyHour(Duration.ofDays(800))) {
            CertificateRotation next = current.at(HOSTS, now);
            if (next.serving() != current.serving()) {
                assertThat(signer(next).certificate().getNotAfter())
                        .isAfterOrEqualTo(next.serving().certificate().getNotAfter());
            }
            current = next;
        }
    }

    @Test
    void theOldAuthorityLeavesTheBundleWhenItEnds() {
        CertificateRotation current = first;
        for (Instant now : everyHour(CertificateRotation.AUTHORITY_LIFE.plusDays(1))) {
            current = current.at(HOSTS, now);
        }
        assertThat(current.authorities()).hasSize(1).doesNotContainAnyElementsOf(first.authorities());
    }

    @Test
    void anOperatorThatSleptForYearsServesAValidCertificateAgain() {
        Instant muchLater = START.plus(Duration.ofDays(2000));

        CertificateRotation awake = first.at(HOSTS, muchLater);

        assertThat(awake.serving().certificate().getNotAfter().toInstant()).isAfter(muchLater);
        assertThatCode(() -> signer(awake)).doesNotThrowAnyException();
    }

    @Test
    void theBundleHoldsEveryTrustedAuthority() {
        CertificateRotation overlapping = first.at(
                HOSTS, START.plus(CertificateRotation.AUTHORITY_LIFE.minus(CertificateRotation.AUTHORITY_LEFT)));

        assertThat(Pem.certificates(overlapping.caBundle()))
                .containsExactlyElementsOf(overlapping.authorities().stream()
                        .map(CertificateAuthority::certificate)
                        .toList())
                .hasSize(2);
    }

    @Test
    void renewalTrustsNewKeysAtOnceUsesThemAnHourLaterAndForgetsTheOldOnesAfterADay() {
        Instant day = START.plus(Duration.ofDays(10));

        CertificateRotation renewed = first.renewed(day).at(HOSTS, day);
        assertThat(renewed.authorities())
                .hasSize(2)
                .startsWith(first.authorities().get(0));
        assertThat(renewed.serving()).isEqualTo(first.serving());
        assertThat(renewed.renewed(day.plusSeconds(60))).isSameAs(renewed);

        CertificateRotation hourLater = renewed.at(HOSTS, day.plus(CertificateRotation.SETTLING));
        assertThat(signer(hourLater)).isEqualTo(renewed.authorities().get(1));
        assertThat(hourLater.authorities()).hasSize(2);

        CertificateRotation nextDay = hourLater.at(HOSTS, day.plus(Duration.ofHours(26)));
        assertThat(nextDay.authorities()).containsExactly(renewed.authorities().get(1));
        assertThat(nextDay.serving()).isEqualTo(hourLater.serving());
    }

    @Test
    void aServerThatIsCalledOtherwiseGetsAnotherCertificateOfTheSameAuthority() {
        List<String> renamed = List.of("webhooks.system.svc");

        CertificateRotation next = first.at(renamed, START.plusSeconds(60));

        assertThat(next.serving().names()).containsExactly("webhooks.system.svc");
        assertThat(next.authorities()).isEqualTo(first.authorities());
    }

    @Test
    void aClockThatWasAheadForAWhileLeavesNothingOfTheFuture() {
        Instant ahead = START.plus(Duration.ofDays(700));
        CertificateRotation jumped = first.at(HOSTS, ahead);
        assertThat(jumped.serving()).isNotEqualTo(first.serving());

        CertificateRotation back = jumped.at(HOSTS, START.plusSeconds(60));

        assertThat(back.serving().certificate().getNotBefore().toInstant()).isBefore(START.plusSeconds(60));
        assertThat(back.authorities())
                .allSatisfy(authority -> assertThat(
                                authority.certificate().getNotBefore().toInstant())
                        .isBefore(START.plusSeconds(60)));
        assertThatCode(() -> signer(back)).doesNotThrowAnyException();
    }

    /** The one trusted authority that signed what is served. */
    private static CertificateAuthority signer(CertificateRotation rotation) {
        return rotation.authorities().stream()
                .filter(authority -> signed(authority, rotation.serving().certificate()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no trusted authority signed what is served"));
    }

    private static boolean signed(CertificateAuthority authority, X509Certificate leaf) {
        try {
            leaf.verify(authority.certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static List<Instant> everyHour(Duration time) {
        return IntStream.rangeClosed(1, (int) time.toHours())
                .mapToObj(hour -> START.plus(Duration.ofHours(hour)))
                .toList();
    }
}
