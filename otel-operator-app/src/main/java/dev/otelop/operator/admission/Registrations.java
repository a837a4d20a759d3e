package dev.otelop.operator.admission;

import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All registrations of one server. */
record Registrations(List<Registration<?>> all) {

    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);

    Registrations {
        all = List.copyOf(all);
    }

    /** Configurations that the operator makes; {@code pods} are the pods to be asked about, null for none. */
    static Registrations made(
            KubernetesClient client,
            ConfigurationNames names,
            List<AdmittedKind<?>> kinds,
            @Nullable PodScope pods,
            WebhookTarget target) {
        List<Registration<?>> all = new ArrayList<>();
        all.add(validating(client, names, kinds, target));
        if (pods != null) {
            all.add(new WebhookRegistration<>(
                    client,
                    MutatingWebhookConfiguration.class,
                    caBundle -> WebhookConfigurations.mutating(names.mutating(), pods, target, caBundle)));
        }
        return new Registrations(all);
    }

    /** Configurations that come with the installation. */
    static Registrations installed(
            KubernetesClient client, ConfigurationNames names, WebhookMetrics metrics, Clock clock) {
        return new Registrations(List.of(
                new InstalledRegistration<>(
                        client,
                        ValidatingWebhookConfiguration.class,
                        names.validating(),
                        configuration -> configuration.getWebhooks().stream()
                                .map(ValidatingWebhook::getClientConfig)
                                .toList(),
                        metrics,
                        clock),
                new InstalledRegistration<>(
                        client,
                        MutatingWebhookConfiguration.class,
                        names.mutating(),
                        configuration -> configuration.getWebhooks().stream()
                                .map(MutatingWebhook::getClientConfig)
                                .toList(),
                        metrics,
                        clock)));
    }

    static WebhookRegistration<ValidatingWebhookConfiguration> validating(
            KubernetesClient client, ConfigurationNames names, List<AdmittedKind<?>> kinds, WebhookTarget target) {
        return new WebhookRegistration<>(
                client,
                ValidatingWebhookConfiguration.class,
                caBundle -> WebhookConfigurations.validating(names.validating(), kinds, target, caBundle));
    }

    /** Registers everything with {@code caBundle}, or does nothing where that is done. */
    void publish(String caBundle) {
        all.forEach(registration -> registration.publish(caBundle));
    }

    /** Takes away what was made; what cannot be taken stays behind, and the rest goes. */
    void withdraw() {
        for (Registration<?> registration : all) {
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
