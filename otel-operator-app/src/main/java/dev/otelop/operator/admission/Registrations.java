package dev.otelop.operator.admission;

import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All registrations of one server. */
record Registrations(List<WebhookRegistration<?>> all) {

    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);

    Registrations {
        all = List.copyOf(all);
    }

    /**
     * @param pods the pods to be asked about, null for none
     */
    static Registrations of(
            KubernetesClient client, List<AdmittedKind<?>> kinds, @Nullable PodScope pods, WebhookTarget target) {
        List<WebhookRegistration<?>> all = new ArrayList<>();
        all.add(validating(client, kinds, target));
        if (pods != null) {
            all.add(new WebhookRegistration<>(
                    client,
                    MutatingWebhookConfiguration.class,
                    caBundle -> WebhookConfigurations.mutating(pods, target, caBundle)));
        }
        return new Registrations(all);
    }

    static WebhookRegistration<ValidatingWebhookConfiguration> validating(
            KubernetesClient client, List<AdmittedKind<?>> kinds, WebhookTarget target) {
        return new WebhookRegistration<>(
                client,
                ValidatingWebhookConfiguration.class,
                caBundle -> WebhookConfigurations.validating(kinds, target, caBundle));
    }

    /** Registers everything with {@code caBundle}, or does nothing where that is done. */
    void publish(String caBundle) {
        all.forEach(registration -> registration.publish(caBundle));
    }

    /** Takes everything away; what cannot be taken stays behind, and the rest goes. */
    void withdraw() {
        for (WebhookRegistration<?> registration : all) {
            try {
                registration.withdraw();
            } catch (RuntimeException e) {
                LOG.warn("A registration of the webhooks stays behind: {}", e.getMessage());
            }
        }
    }

    /** Has everything looked at whenever it changes, until the watches are closed. */
    List<RegistrationWatch<?>> watch(ScheduledExecutorService thread) {
        List<RegistrationWatch<?>> watches = new ArrayList<>();
        all.forEach(registration -> watches.add(new RegistrationWatch<>(registration, thread)));
        return watches;
    }
}
