package dev.otelop.operator.admission;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the webhook server's certificate comes from. */
public sealed interface CertificateSource {

    /**
     * Opens the source, which reads nothing yet.
     *
     * @param hosts the names that the certificate must carry, if it is ours to issue
     */
    WebhookCertificates open(List<String> hosts, KubernetesClient client);

    /** This source for an operator with a namespace, which is asked for only by sources that live there. */
    default CertificateSource in(Supplier<String> namespace) {
        return this;
    }

    /** An authority of our own that lives and dies with the process. */
    static CertificateSource inMemory() {
        return new InMemory();
    }

    /** An authority of our own that all replicas share by a Secret of their namespace; it is made when it is not there. */
    static CertificateSource secret(String name) {
        return new SharedSecret(null, name);
    }

    /** A folder with {@code tls.crt}, {@code tls.key} and {@code ca.crt} that somebody else keeps in order. */
    static CertificateSource directory(Path folder) {
        return new Mounted(folder);
    }

    /** See {@link #inMemory()}. */
    record InMemory() implements CertificateSource {

        @Override
        public WebhookCertificates open(List<String> hosts, KubernetesClient client) {
            return new BuiltInCertificates(hosts);
        }
    }

    /**
     * See {@link #secret}.
     *
     * @param namespace null until it is known
     */
    record SharedSecret(@Nullable String namespace, String name) implements CertificateSource {

        @Override
        public CertificateSource in(Supplier<String> home) {
            return namespace == null ? new SharedSecret(home.get(), name) : this;
        }

        @Override
        public WebhookCertificates open(List<String> hosts, KubernetesClient client) {
            if (namespace == null) {
                throw new IllegalStateException("a Secret is opened before its namespace is known");
            }
            return new SecretCertificates(new CertificateSecret(client, namespace, name), hosts);
        }
    }

    /** See {@link #directory}. */
    record Mounted(Path folder) implements CertificateSource {

        @Override
        public WebhookCertificates open(List<String> hosts, KubernetesClient client) {
            return new MountedCertificates(folder);
        }
    }
}
