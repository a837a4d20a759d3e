package dev.otelop.operator.admission;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A configuration that the operator makes and takes away: it registers one server, that of its own process. Writes only
 * when something differs from what was last written.
 */
final class WebhookRegistration<T extends HasMetadata> implements Registration<T> {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRegistration.class);

    private static final PatchContext APPLY = new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager("opentelemetry-operator")
            .withForce(true)
            .build();

    private final KubernetesClient client;
    private final Class<T> type;
    private final Function<String, T> configuration;

    private String publishedBundle = "";
    private @Nullable Written written;

    /**
     * @param configuration the registration that trusts a bundle of authorities, PEM text
     */
    WebhookRegistration(KubernetesClient client, Class<T> type, Function<String, T> configuration) {
        this.client = client;
        this.type = type;
        this.configuration = configuration;
    }

    @Override
    public synchronized void publish(String caBundle) {
        if (written == null || !caBundle.equals(publishedBundle)) {
            write(caBundle);
        }
    }

    @Override
    public synchronized void repair() {
        if (written == null) {
            return;
        }
        T found = resource().get();
        if (found == null || !Written.of(found).equals(written)) {
            LOG.info(
                    "The {} was {}; writing it again",
                    HasMetadata.getKind(type),
                    found == null ? "deleted" : "changed");
            write(publishedBundle);
        }
    }

    /**
     * Takes the registration away, unless somebody else has replaced it: an operator outside the cluster that is gone
     * would refuse every write of a custom resource.
     */
    @Override
    public synchronized void withdraw() {
        Written mine = written;
        written = null;
        if (mine == null) {
            return;
        }
        T found = resource().get();
        if (found != null && mine.uid().equals(found.getMetadata().getUid())) {
            resource().delete();
        }
    }

    @Override
    public String kind() {
        return HasMetadata.getKind(type);
    }

    @Override
    public Resource<T> resource() {
        return client.resources(type)
                .withName(configuration.apply("").getMetadata().getName());
    }

    private void write(String caBundle) {
        try {
            T stored = client.resource(configuration.apply(caBundle)).patch(APPLY);
            written = Written.of(stored);
            publishedBundle = caBundle;
            LOG.info(
                    "The webhooks are registered as {} {}",
                    HasMetadata.getKind(type),
                    stored.getMetadata().getName());
        } catch (KubernetesClientException e) {
            throw new IllegalStateException("the webhooks cannot be registered: " + e.getMessage(), e);
        }
    }

    /** The generation moves with every change of the webhooks and with nothing else. */
    private record Written(String uid, Long generation) {

        static Written of(HasMetadata object) {
            ObjectMeta metadata = object.getMetadata();
            return new Written(Objects.requireNonNull(metadata.getUid()), metadata.getGeneration());
        }
    }
}
