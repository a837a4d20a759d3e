package dev.otelop.operator.admission;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The webhooks' registration in the cluster, and the memory of what of it is ours. Writes only when something differs
 * from what was last written. One process registers one server.
 */
final class WebhookRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRegistration.class);

    private static final PatchContext APPLY = new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager("opentelemetry-operator")
            .withForce(true)
            .build();

    private final KubernetesClient client;
    private final List<AdmittedKind<?>> kinds;
    private final WebhookTarget target;

    private String publishedBundle = "";
    private @Nullable Written written;

    WebhookRegistration(KubernetesClient client, List<AdmittedKind<?>> kinds, WebhookTarget target) {
        this.client = client;
        this.kinds = List.copyOf(kinds);
        this.target = target;
    }

    /** Registers the webhooks with {@code caBundle}, or does nothing if that is how they are registered. */
    synchronized void publish(String caBundle) {
        if (written == null || !caBundle.equals(publishedBundle)) {
            write(caBundle);
        }
    }

    /** Puts the registration right if what the cluster has now is not what was written. */
    synchronized void repair() {
        if (written == null) {
            return;
        }
        ValidatingWebhookConfiguration found = resource().get();
        if (found == null || !Written.of(found).equals(written)) {
            LOG.info(
                    "The registration of the webhooks was {}; writing it again", found == null ? "deleted" : "changed");
            write(publishedBundle);
        }
    }

    /**
     * Takes the registration away, unless somebody else has replaced it: an operator outside the cluster that is gone
     * would refuse every write of a custom resource.
     */
    synchronized void withdraw() {
        Written mine = written;
        written = null;
        if (mine == null) {
            return;
        }
        ValidatingWebhookConfiguration found = resource().get();
        if (found != null && mine.uid().equals(found.getMetadata().getUid())) {
            resource().delete();
        }
    }

    Resource<ValidatingWebhookConfiguration> resource() {
        return client.admissionRegistration()
                .v1()
                .validatingWebhookConfigurations()
                .withName(WebhookConfigurations.VALIDATING);
    }

    private void write(String caBundle) {
        ValidatingWebhookConfiguration wanted = WebhookConfigurations.validating(kinds, target, caBundle);
        try {
            written = Written.of(client.resource(wanted).patch(APPLY));
            publishedBundle = caBundle;
            LOG.info("The webhooks are registered as {}", target);
        } catch (KubernetesClientException e) {
            throw new IllegalStateException("the webhooks cannot be registered: " + e.getMessage(), e);
        }
    }

    /** The generation moves with every change of the webhooks and with nothing else. */
    private record Written(String uid, Long generation) {

        static Written of(ValidatingWebhookConfiguration object) {
            ObjectMeta metadata = object.getMetadata();
            return new Written(Objects.requireNonNull(metadata.getUid()), metadata.getGeneration());
        }
    }
}
