package dev.otelop.operator.admission;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfigurationBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** Somebody else's webhook, which is called after ours and adds a container to every pod. */
final class LateWebhook implements AutoCloseable {

    static final String CONTAINER = "late";

    private static final String NAME = "zz-late";
    private static final String PATCH =
            "[{\"op\":\"add\",\"path\":\"/spec/containers/-\",\"value\":{\"name\":\"late\",\"image\":\"late:1\"}}]";

    private final WebhookServer server;
    private final WebhookRegistration<MutatingWebhookConfiguration> registration;

    private LateWebhook(WebhookServer server, WebhookRegistration<MutatingWebhookConfiguration> registration) {
        this.server = server;
        this.registration = registration;
    }

    static LateWebhook start(KubernetesClient client) {
        WebhookTrust trust = new BuiltInCertificates(List.of("127.0.0.1")).at(Instant.now());
        WebhookServer server = JdkWebhookServer.start(
                AdmissionCluster.OPTIONS.listen(),
                new ReloadableKeyManager(trust.serving()).context(),
                LateWebhook::answer,
                Duration.ofSeconds(1));
        WebhookTarget target = WebhookTarget.url(URI.create("https://127.0.0.1:" + server.port()));
        WebhookRegistration<MutatingWebhookConfiguration> registration = new WebhookRegistration<>(
                client, MutatingWebhookConfiguration.class, caBundle -> configuration(target, caBundle));
        registration.publish(trust.caBundle());
        return new LateWebhook(server, registration);
    }

    @Override
    public void close() {
        registration.withdraw();
        server.close();
    }

    private static MutatingWebhookConfiguration configuration(WebhookTarget target, String caBundle) {
        PodScope everywhere = new PodScope(new TreeSet<>(), new TreeSet<>(List.of("kube-system")));
        return new MutatingWebhookConfigurationBuilder(
                        WebhookConfigurations.mutating(NAME, everywhere, target, caBundle))
                .editFirstWebhook()
                .withName("late.example.com")
                .withReinvocationPolicy("Never")
                .endWebhook()
                .build();
    }

    private static Reply answer(String path, byte[] body) {
        try {
            ObjectMapper json = new ObjectMapper();
            AdmissionRequest request = AdmissionRequest.of(json.readTree(body));
            return Reply.json(json.writeValueAsBytes(AdmissionAnswer.allow(request, PATCH, List.of())));
        } catch (IOException e) {
            return Reply.text(400, String.valueOf(e.getMessage()));
        }
    }
}
