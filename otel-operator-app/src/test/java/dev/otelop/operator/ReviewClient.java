package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.zjsonpatch.JsonPatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Asks the registered webhook of pods as an API server does, of any version: one that is newer than the model knows fields
 * that the API server of the tests would drop.
 */
record ReviewClient(HttpClient http, URI url) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ReviewClient of(KubernetesClient client) {
        WebhookClientConfig config =
                client.admissionRegistration().v1().mutatingWebhookConfigurations().list().getItems().stream()
                        .flatMap(configuration -> configuration.getWebhooks().stream())
                        .map(webhook -> webhook.getClientConfig())
                        .filter(candidate -> candidate.getUrl() != null)
                        .findFirst()
                        .orElseThrow();
        SSLContext trusting = trusting(Base64.getMimeDecoder().decode(config.getCaBundle()));
        return new ReviewClient(HttpClient.newBuilder().sslContext(trusting).build(), URI.create(config.getUrl()));
    }

    /** The pod with the patch of the answer. */
    JsonNode admitted(ObjectNode pod, String namespace) throws IOException, InterruptedException {
        ObjectNode review = JSON.createObjectNode();
        review.put("apiVersion", "admission.k8s.io/v1").put("kind", "AdmissionReview");
        ObjectNode request = review.putObject("request");
        request.put("uid", "1").put("operation", "CREATE").put("namespace", namespace);
        request.putObject("kind").put("group", "").put("version", "v1").put("kind", "Pod");
        request.set("object", pod);
        HttpRequest post = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(review)))
                .build();
        JsonNode response = JSON.readTree(
                        http.send(post, BodyHandlers.ofByteArray()).body())
                .path("response");
        assertThat(response.path("allowed").asBoolean()).as(response.toString()).isTrue();
        String patch = response.path("patch").asText();
        return patch.isEmpty()
                ? pod
                : JsonPatch.apply(JSON.readTree(Base64.getDecoder().decode(patch)), pod);
    }

    private static SSLContext trusting(byte[] pem) {
        try (InputStream in = new ByteArrayInputStream(pem)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int count = 0;
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("authority-" + count++, authority);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the CA bundle of the webhook cannot be read", e);
        }
    }
}
