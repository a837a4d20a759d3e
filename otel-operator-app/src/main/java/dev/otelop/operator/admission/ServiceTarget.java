package dev.otelop.operator.admission;

import io.fabric8.kubernetes.api.model.admissionregistration.v1.ServiceReferenceBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A Service; API servers verify its certificate for {@code NAME.NAMESPACE.svc}. */
record ServiceTarget(String namespace, String name, int port) implements WebhookTarget {

    @Override
    public List<String> hosts() {
        String host = name + "." + namespace + ".svc";
        return List.of(host, host + ".cluster.local");
    }

    @Override
    public WebhookClientConfig client(String path, String caBundle) {
        return new WebhookClientConfigBuilder()
                .withService(new ServiceReferenceBuilder()
                        .withNamespace(namespace)
                        .withName(name)
                        .withPath(path)
                        .withPort(port)
                        .build())
                .withCaBundle(Base64.getEncoder().encodeToString(caBundle.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    @Override
    public WebhookTarget servedOn(int servedPort) {
        return this;
    }

    @Override
    public boolean installed() {
        return true;
    }

    @Override
    public String toString() {
        return "the Service " + namespace + "/" + name + ":" + port;
    }
}
