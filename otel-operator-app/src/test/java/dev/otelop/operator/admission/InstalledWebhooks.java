package dev.otelop.operator.admission;

import dev.otelop.resources.RenderContext;
import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServiceSpecBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfigurationBuilder;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an installer puts into the cluster: a Service, and the two configurations without a bundle of authorities. No packet
 * reaches a Service here, for there is no network; one that stands for an external name is resolved by the API server.
 */
public final class InstalledWebhooks implements AutoCloseable {

    private final TestCluster cluster;
    private final String namespace;
    private final ConfigurationNames names;

    public InstalledWebhooks(TestCluster cluster, String namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.names = new ConfigurationNames(namespace);
    }

    public ConfigurationNames names() {
        return names;
    }

    /** Everything; only objects of the namespace are asked about, for the cluster is shared. */
    public void install(int port) {
        cluster.client()
                .resource(new ServiceBuilder()
                        .withMetadata(new ObjectMetaBuilder()
                                .withNamespace(namespace)
                                .withName(Replica.SERVICE)
                                .build())
                        .withSpec(new ServiceSpecBuilder()
                                .withType("ExternalName")
                                .withExternalName("localhost")
                                .build())
                        .build())
                .create();
        cluster.client().resource(validating(port)).create();
        cluster.client().resource(mutating(port)).create();
    }

    ValidatingWebhookConfiguration validating(int port) {
        ValidatingWebhookConfiguration all = WebhookConfigurations.validating(
                names.validating(), AdmittedKinds.all(RenderContext::defaults), target(port), "");
        List<ValidatingWebhook> collectors = all.getWebhooks().stream()
                .filter(webhook -> webhook.getName().contains("collector"))
                .map(webhook -> new ValidatingWebhookBuilder(webhook)
                        .withNamespaceSelector(new LabelSelectorBuilder()
                                .addToMatchLabels("kubernetes.io/metadata.name", namespace)
                                .build())
                        .build())
                .toList();
        return new ValidatingWebhookConfigurationBuilder(all)
                .withWebhooks(collectors)
                .build();
    }

    MutatingWebhookConfiguration mutating(int port) {
        PodScope pods = new PodScope(new TreeSet<>(List.of(namespace)), new TreeSet<>());
        return WebhookConfigurations.mutating(names.mutating(), pods, target(port), "");
    }

    public @Nullable String validatingBundle() {
        ValidatingWebhookConfiguration found = cluster.client()
                .resources(ValidatingWebhookConfiguration.class)
                .withName(names.validating())
                .get();
        return found == null
                ? null
                : found.getWebhooks().get(0).getClientConfig().getCaBundle();
    }

    @Nullable
    String mutatingBundle() {
        MutatingWebhookConfiguration found = cluster.client()
                .resources(MutatingWebhookConfiguration.class)
                .withName(names.mutating())
                .get();
        return found == null
                ? null
                : found.getWebhooks().get(0).getClientConfig().getCaBundle();
    }

    void delete(Class<? extends HasMetadata> kind, String name) {
        cluster.client().resources(kind).withName(name).delete();
    }

    @Override
    public void close() {
        delete(ValidatingWebhookConfiguration.class, names.validating());
        delete(MutatingWebhookConfiguration.class, names.mutating());
    }

    private WebhookTarget target(int port) {
        return WebhookTarget.service(namespace, Replica.SERVICE, port);
    }
}
