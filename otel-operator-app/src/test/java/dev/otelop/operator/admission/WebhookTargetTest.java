package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetTest {

    @ParameterizedTest
    @CsvSource({
        "https://10.0.0.7:9443,            10.0.0.7, https://10.0.0.7:9443/validate",
        "https://operator.example.com/,    operator.example.com, https://operator.example.com/validate",
        "https://[fd00::7]:9443,           fd00::7,  https://[fd00::7]:9443/validate"
    })
    void aUrlGivesTheHostOfTheCertificateAndTheUrlOfEachWebhook(URI base, String host, String url) {
        WebhookTarget target = WebhookTarget.url(base);

        assertThat(target.hosts()).containsExactly(host);
        assertThat(target.client("/validate", "CA").getUrl()).isEqualTo(url);
        assertThat(target.client("/validate", "CA").getService()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.7:9443",
                "10.0.0.7",
                "https:///validate",
                "https://10.0.0.7/base",
                "https://user@10.0.0.7",
                "https://10.0.0.7?x=y",
                "https://10.0.0.7#part"
            })
    void whatKubernetesWouldNotTakeIsRefusedInWords(URI base) {
        assertThatThrownBy(() -> WebhookTarget.url(base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://HOST:PORT")
                .hasMessageContaining(base.toString());
    }

    @Test
    void aServiceIsCalledByTheNameThatTheApiServerVerifies() {
        WebhookTarget target = WebhookTarget.service("system", "webhooks", 443);

        assertThat(target.hosts()).contains("webhooks.system.svc");
        WebhookClientConfig client = target.client("/validate", "CA");
        assertThat(client.getUrl()).isNull();
        assertThat(client.getService().getPath()).isEqualTo("/validate");
        assertThat(client.getService().getName()).isEqualTo("webhooks");
    }

    @Test
    void theBundleIsEncoded() {
        String bundle = WebhookTarget.service("a", "b", 443).client("/", "CA").getCaBundle();
        assertThat(new String(Base64.getDecoder().decode(bundle), StandardCharsets.UTF_8))
                .isEqualTo("CA");
    }

    @Test
    void portZeroInTheUrlStandsForThePortThatIsServed() {
        assertThat(WebhookTarget.url(URI.create("https://127.0.0.1:0")).servedOn(4711))
                .hasToString("https://127.0.0.1:4711");
    }

    @Test
    void anyOtherPortInTheUrlStands() {
        assertThat(WebhookTarget.url(URI.create("https://proxy:8443")).servedOn(4711))
                .hasToString("https://proxy:8443");
    }
}
