package dev.otelop.resources.collector;

import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.model.Naming;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Secrets for collectors, for programs that have the key material at hand. The operator itself never has: a custom
 * resource names a Secret or an issuer.
 */
public final class CollectorSecrets {

    private CollectorSecrets() {}

    /** {@link #tls(OpenTelemetryCollector, Naming, String, String)} under the default names. */
    public static Outcome<Secret> tls(OpenTelemetryCollector resource, String certificatePem, String keyPem) {
        return tls(resource, Naming.seed(), certificatePem, keyPem);
    }

    /**
     * The Secret that {@code spec.tls} mounts when it names none: certificate chain, leaf first, and private key. Says
     * what is wrong if the texts are not PEM, or if the key is not the certificate's. No finding quotes the key.
     */
    public static Outcome<Secret> tls(
            OpenTelemetryCollector resource, Naming naming, String certificatePem, String keyPem) {
        Findings findings = new KeyMaterial(certificatePem, keyPem).check();
        if (findings.hasErrors()) {
            return Outcome.rejected(findings);
        }
        Secret secret = new SecretBuilder()
                .withMetadata(CollectorPlan.owner(resource, naming).metadata(naming.tlsSecret(resource)))
                .withType("kubernetes.io/tls")
                .addToData(KeyMaterial.CERTIFICATE, base64(certificatePem))
                .addToData(KeyMaterial.KEY, base64(keyPem))
                .build();
        return Outcome.of(secret, findings);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
