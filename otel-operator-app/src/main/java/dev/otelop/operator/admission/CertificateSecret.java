package dev.otelop.operator.admission;

import dev.otelop.model.Labels;
import dev.otelop.operator.platform.Unreachable;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The one Secret that replicas share. It is read and written by its name: no right to list or watch Secrets is used. */
record CertificateSecret(KubernetesClient client, String namespace, String name) {

    /**
     * Null when there is none.
     *
     * @throws IllegalStateException if nobody can say
     */
    @Nullable
    Secret read() {
        try {
            return client.secrets().inNamespace(namespace).withName(name).get();
        } catch (KubernetesClientException e) {
            throw new IllegalStateException(this + " cannot be read: " + Unreachable.cause(e), e);
        }
    }

    /**
     * Writes if the Secret is still as it was found.
     *
     * @param found what was read, null for none
     * @return false if somebody else was faster
     * @throws IllegalStateException if the API server does not take it
     */
    boolean write(@Nullable Secret found, CertificateRotation rotation) {
        try {
            SortedMap<String, String> data = StoredRotation.data(rotation);
            if (found == null) {
                client.resource(created(data)).create();
            } else {
                // An update without a lock would overwrite whatever another replica has just put there.
                client.resource(new SecretBuilder(found).withData(data).build())
                        .lockResourceVersion()
                        .update();
            }
            return true;
        } catch (KubernetesClientException e) {
            if (lostRace(e)) {
                return false;
            }
            throw new IllegalStateException(this + " cannot be written: " + Unreachable.cause(e), e);
        }
    }

    @Override
    public String toString() {
        return "the Secret " + namespace + "/" + name;
    }

    private Secret created(SortedMap<String, String> data) {
        return new SecretBuilder()
                .withMetadata(new ObjectMetaBuilder()
                        .withNamespace(namespace)
                        .withName(name)
                        .addToLabels(Labels.MANAGED_BY, Labels.OPERATOR)
                        .build())
                .withType(StoredRotation.TYPE)
                .withData(data)
                .build();
    }

    /** Created or changed by another, or deleted in between; a namespace that does not exist is no race. */
    private static boolean lostRace(KubernetesClientException e) {
        boolean deleted = e.getCode() == HttpURLConnection.HTTP_NOT_FOUND
                && !String.valueOf(e.getMessage()).contains("namespaces");
        return e.getCode() == HttpURLConnection.HTTP_CONFLICT || deleted;
    }
}
