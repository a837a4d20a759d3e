package dev.otelop.resources.collector;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Certificates of cert-manager, as plain trees: its own model classes would weigh more than all of ours. */
final class Certificates {

    /** 90 days. */
    private static final String DURATION = "2160h";

    /** 30 days. */
    private static final String RENEW_BEFORE = "720h";

    private Certificates() {}

    /** A certificate for every name under which a Service is reached inside the cluster. */
    static GenericKubernetesResource certificate(
            ObjectMeta metadata, String secret, Tls.Issuer issuer, String service) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("secretName", secret);
        spec.put("duration", DURATION);
        spec.put("renewBefore", RENEW_BEFORE);
        spec.put("issuerRef", map("kind", issuer.kind(), "name", issuer.name()));
        spec.put("dnsNames", dnsNames(service, metadata.getNamespace()));
        spec.put("privateKey", map("algorithm", "RSA", "size", 2048));
        return new GenericKubernetesResourceBuilder()
                .withApiVersion("cert-manager.io/v1")
                .withKind("Certificate")
                .withMetadata(metadata)
                .addToAdditionalProperties("spec", spec)
                .build();
    }

    private static List<String> dnsNames(String service, String namespace) {
        String qualified = service + "." + namespace;
        return List.of(service, qualified, qualified + ".svc", qualified + ".svc.cluster.local");
    }

    private static Map<String, Object> map(String one, Object first, String other, Object second) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(one, first);
        map.put(other, second);
        return map;
    }
}
