package dev.otelop.operator.admission;

import dev.otelop.operator.platform.Unreachable;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A configuration that comes and goes with an installation; the operator writes nothing but the field {@code caBundle} of
 * its webhooks, and that only when it lacks an authority.
 *
 * <p>Replicas do not learn of a new authority at the same moment. What one of them put there and another does not know
 * therefore stays, or the two would undo each other's work, until it has been there for so long that nobody still needs it.
 */
final class InstalledRegistration<T extends HasMetadata> implements Registration<T> {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledRegistration.class);

    /** How long an authority stays that this replica does not know: kubelets refresh mounted files within two minutes. */
    static final Duration FAREWELL = Duration.ofMinutes(10);

    private static final int ATTEMPTS = 3;

    private static final PatchContext JSON_PATCH = new PatchContext.Builder()
            .withPatchType(PatchType.JSON)
            .withFieldManager("opentelemetry-operator")
            .build();

    private final Resource<T> resource;
    private final String kind;
    private final String name;
    private final Function<T, List<WebhookClientConfig>> webhooks;
    private final WebhookMetrics metrics;
    private final Clock clock;

    private String bundle = "";
    private boolean settled;
    private @Nullable Instant surplusSince;
    private @Nullable Boolean present;

    InstalledRegistration(
            KubernetesClient client,
            Class<T> type,
            String name,
            Function<T, List<WebhookClientConfig>> webhooks,
            WebhookMetrics metrics,
            Clock clock) {
        this.resource = client.resources(type).withName(name);
        this.kind = HasMetadata.getKind(type);
        this.name = name;
        this.webhooks = webhooks;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public synchronized void publish(String caBundle) {
        if (!settled || !caBundle.equals(bundle)) {
            bundle = caBundle;
            repair();
        }
    }

    @Override
    public synchronized void repair() {
        if (bundle.isEmpty()) {
            return;
        }
        settled = false;
        for (int attempt = 0; attempt < ATTEMPTS && !settled; attempt++) {
            T found = resource.get();
            note(found != null);
            if (found == null || inStep(found)) {
                return;
            }
        }
    }

    /** It stays: it goes with the installation. */
    @Override
    public void withdraw() {}

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Resource<T> resource() {
        return resource;
    }

    /** False if somebody else has changed the configuration meanwhile. */
    private boolean inStep(T found) {
        Instant now = clock.instant();
        CaBundles due = CaBundles.due(webhooks.apply(found), bundle, outlived(now), now);
        surplusSince = due.surplus() ? (surplusSince == null ? now : surplusSince) : null;
        settled = !due.surplus();
        return due.patch(found.getMetadata().getResourceVersion())
                .map(patch -> written(found, patch))
                .orElse(true);
    }

    private boolean outlived(Instant now) {
        return surplusSince != null && surplusSince.plus(FAREWELL).isBefore(now);
    }

    private boolean written(T found, String patch) {
        try {
            resource.patch(JSON_PATCH, patch);
            LOG.info("The {} {} trusts the authorities of the webhooks", kind, name);
            return true;
        } catch (KubernetesClientException e) {
            settled = false;
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT || moved(found)) {
                return false;
            }
            throw new IllegalStateException(
                    "the %s %s cannot be patched: %s".formatted(kind, name, Unreachable.cause(e)), e);
        }
    }

    /** A patch whose condition does not hold is refused in the same words as one that is wrong. */
    private boolean moved(T found) {
        T now = resource.get();
        return now == null
                || !found.getMetadata()
                        .getResourceVersion()
                        .equals(now.getMetadata().getResourceVersion());
    }

    private void note(boolean found) {
        metrics.registered(kind, found);
        if (present == null || present != found) {
            present = found;
            if (!found) {
                LOG.warn(
                        "There is no {} {}: until it is installed, API servers do not ask the webhooks it should name",
                        kind,
                        name);
            }
        }
    }
}
