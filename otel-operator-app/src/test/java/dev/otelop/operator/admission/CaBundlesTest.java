package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Pem;
import dev.otelop.cluster.pki.Validity;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CaBundlesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final String one = authority("one", NOW);
    private final String two = authority("two", NOW);
    private final String ended = authority("ended", NOW.minus(Duration.ofDays(30)));

    @Test
    void aBundleThatIsRightIsLeftAloneInWhateverOrderAndLayout() {
        CaBundles due = CaBundles.due(List.of(webhook(two + "\n\n" + one)), one + two, false, NOW);

        assertThat(due.patch("7")).isEmpty();
        assertThat(due.surplus()).isFalse();
    }

    @Test
    void anEmptyOrUnreadableBundleIsReplaced() {
        List<WebhookClientConfig> webhooks = List.of(new WebhookClientConfig(), webhook("garbage"), webhook(one));

        CaBundles due = CaBundles.due(webhooks, one, false, NOW);

        assertThat(due.replacements()).hasSize(3);
        assertThat(certificates(due.replacements().get(0))).containsExactlyElementsOf(Pem.certificates(one));
        assertThat(certificates(due.replacements().get(1))).containsExactlyElementsOf(Pem.certificates(one));
        assertThat(due.replacements().get(2)).isNull();
    }

    @Test
    void whatAnotherReplicaTrustsStaysUnlessItHasEnded() {
        CaBundles due = CaBundles.due(List.of(webhook(two + ended)), one, false, NOW);

        assertThat(certificates(due.replacements().get(0))).containsExactlyElementsOf(Pem.certificates(one + two));
        assertThat(due.surplus()).isTrue();
    }

    @Test
    void aSurplusIsNoReasonToWriteUntilItsTimeIsUp() {
        List<WebhookClientConfig> webhooks = List.of(webhook(one + two));

        assertThat(CaBundles.due(webhooks, one, false, NOW).patch("7")).isEmpty();
        CaBundles later = CaBundles.due(webhooks, one, true, NOW);
        assertThat(certificates(later.replacements().get(0))).containsExactlyElementsOf(Pem.certificates(one));
        assertThat(later.surplus()).isFalse();
    }

    @Test
    void thePatchTouchesNothingButTheField() {
        CaBundles due = CaBundles.due(List.of(webhook(one), webhook("")), one, false, NOW);

        assertThat(due.patch("7"))
                .contains("[{\"op\":\"test\",\"path\":\"/metadata/resourceVersion\",\"value\":\"7\"},"
                        + "{\"op\":\"add\",\"path\":\"/webhooks/1/clientConfig/caBundle\",\"value\":\""
                        + due.replacements().get(1) + "\"}]");
    }

    private static List<X509Certificate> certificates(String encoded) {
        return Pem.certificates(
                new String(Base64.getDecoder().decode(Objects.requireNonNull(encoded)), StandardCharsets.UTF_8));
    }

    private static WebhookClientConfig webhook(String bundle) {
        return new WebhookClientConfigBuilder()
                .withCaBundle(Base64.getEncoder().encodeToString(bundle.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static String authority(String name, Instant begin) {
        return CertificateAuthority.create(name, Validity.startingAt(begin, Duration.ofDays(10)))
                .certificatePem();
    }
}
