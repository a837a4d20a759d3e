package dev.otelop.operator.opamp;

import dev.otelop.model.ConfigSource;
import dev.otelop.model.Names;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that a bridge writes into collectors. Each write is one request, and none goes over a change of others. */
final class CollectorWrites {

    /** Stands on what any bridge created, upstream's too. */
    static final String CREATED_BY = "created-by";

    static final String CREATED_BY_VALUE = "operator-opamp-bridge";
    /** Which bridge. */
    static final String CREATED_BY_BRIDGE = "otelop.dev/created-by-bridge";

    private static final int ATTEMPTS = 5;

    private final KubernetesClient client;
    private final String bridge;

    CollectorWrites(KubernetesClient client, String bridge) {
        this.client = client;
        this.bridge = bridge;
    }

    /** Reads one; null when it is not there. */
    @Nullable
    OpenTelemetryCollector read(CollectorName name) {
        return resource(name).get();
    }

    /**
     * Puts a configuration on trial.
     *
     * @throws KubernetesClientException also when the collector is not as it was read
     */
    OpenTelemetryCollector begin(OpenTelemetryCollector read, ConfigSource config, TrialNote note) {
        return patch(
                JsonPatch.of(read).set("/spec/config", config.value()).annotate(TrialNote.ANNOTATION, note.text()),
                read);
    }

    OpenTelemetryCollector create(OpenTelemetryCollector wanted, TrialNote note) {
        OpenTelemetryCollector marked = client.getKubernetesSerialization().clone(wanted);
        marked.setMetadata(new ObjectMetaBuilder(wanted.getMetadata())
                .addToLabels(CREATED_BY, CREATED_BY_VALUE)
                .addToLabels(CREATED_BY_BRIDGE, Names.labelValue(bridge))
                .addToAnnotations(TrialNote.ANNOTATION, note.text())
                .build());
        return client.resource(marked).create();
    }

    /** The configuration stays. */
    void accept(CollectorName name, AppliedNote note) {
        change(
                name,
                live -> JsonPatch.of(live)
                        .unannotate(TrialNote.ANNOTATION)
                        .annotate(AppliedNote.ANNOTATION, note.text()));
    }

    /**
     * Brings the configuration from before back; a collector that has another than the one on trial keeps it.
     *
     * @return false when it has another
     */
    boolean restore(CollectorName name, TrialNote note, ConfigSource previous) {
        AtomicBoolean untouched = new AtomicBoolean(true);
        change(name, live -> {
            String now = TrialNote.digest(live.getSpec().getConfig());
            boolean back = now.equals(TrialNote.digest(previous));
            untouched.set(back || now.equals(note.written()));
            JsonPatch patch = JsonPatch.of(live).unannotate(TrialNote.ANNOTATION);
            return back || !untouched.get() ? patch : patch.set("/spec/config", previous.value());
        });
        return untouched.get();
    }

    /** Whether this bridge created the collector, as its labels say. */
    boolean created(HasMetadata collector) {
        var labels = collector.getMetadata().getLabels();
        return labels != null
                && CREATED_BY_VALUE.equals(labels.get(CREATED_BY))
                && Names.labelValue(bridge).equals(labels.get(CREATED_BY_BRIDGE));
    }

    /** Deletes what this bridge created; anything else stays. */
    void delete(CollectorName name) {
        OpenTelemetryCollector live = read(name);
        if (live != null && created(live)) {
            client.resource(live)
                    .lockResourceVersion(live.getMetadata().getResourceVersion())
                    .delete();
        }
    }

    /** Whether a write failed because the object is not as it was read. */
    static boolean isConflict(KubernetesClientException failure) {
        // A failed `test` is 422, as an invalid object is; the text tells them apart.
        return failure.getCode() == 409
                || failure.getCode() == 422
                        && String.valueOf(failure.getMessage()).contains("testing");
    }

    private void change(CollectorName name, Function<OpenTelemetryCollector, JsonPatch> change) {
        for (int attempt = 1; ; attempt++) {
            OpenTelemetryCollector live = read(name);
            if (live == null) {
                return;
            }
            try {
                patch(change.apply(live), live);
                return;
            } catch (KubernetesClientException e) {
                if (attempt == ATTEMPTS || !isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    private OpenTelemetryCollector patch(JsonPatch patch, OpenTelemetryCollector live) {
        String json = client.getKubernetesSerialization().asJson(patch.operations());
        return Objects.requireNonNull(resource(CollectorName.of(live)).patch(PatchContext.of(PatchType.JSON), json));
    }

    private Resource<OpenTelemetryCollector> resource(CollectorName name) {
        return client.resources(OpenTelemetryCollector.class)
                .inNamespace(name.namespace())
                .withName(name.name());
    }
}
