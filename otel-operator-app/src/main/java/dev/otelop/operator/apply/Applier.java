package dev.otelop.operator.apply;

import dev.otelop.resources.Manifests;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;

/**
 * Makes the cluster agree with what was rendered for an owner: applies in order what changed, then deletes what the
 * owner has and no longer wants. Objects that belong to somebody else are left alone and reported.
 *
 * <p>Writes are server-side applies under a field manager whose name never changes, and take over by force only the
 * fields that were rendered. When nothing changed there is no request at all. What the API server refuses is a problem
 * in the result; what fails for other reasons is thrown, for the retry policy to repeat.
 */
public final class Applier {

    /** Never to be changed: fields applied under another name would stay forever. */
    public static final String FIELD_MANAGER = "opentelemetry-operator";

    private final KubernetesClient client;
    private final Memo memo;

    public Applier(KubernetesClient client) {
        this.client = client;
        this.memo = new Memo(new Fingerprints(client.getKubernetesSerialization()));
    }

    public Applied apply(HasMetadata owner, Manifests manifests, Children children) {
        Application application = new Application(client, memo, children, owner);
        manifests.forEach(application::apply);
        application.prune(manifests);
        return application.result();
    }

    /** Frees what is remembered about an owner that no longer exists. */
    public void forget(HasMetadata owner) {
        memo.forget(owner.getMetadata().getUid());
    }
}
