package dev.otelop.resources.collector;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import dev.otelop.model.Naming;
import dev.otelop.model.v1beta1.IssuerRef;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.model.v1beta1.TlsSettings;
import dev.otelop.resources.Capability;
import dev.otelop.resources.RenderContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The collector's certificate: a Secret that the author names, or one that cert-manager keeps.
 *
 * @param secret the Secret that is mounted
 * @param issuer who signs, null when the author brings the Secret
 */
record Tls(String secret, @Nullable Issuer issuer) {

    /** An issuer of cert-manager. */
    record Issuer(String kind, String name) {

        private static final Issuer DEFAULT = new Issuer("ClusterIssuer", "ca-issuer");

        static Issuer of(@Nullable IssuerRef written) {
            return written == null
                    ? DEFAULT
                    : new Issuer(orElse(written.getKind(), DEFAULT.kind()), orElse(written.getName(), DEFAULT.name()));
        }

        private static String orElse(@Nullable String text, String otherwise) {
            return text == null || text.isEmpty() ? otherwise : text;
        }
    }

    static Optional<Tls> of(OpenTelemetryCollector resource, Naming naming) {
        TlsSettings settings = resource.getSpec().getTls();
        if (settings == null) {
            return Optional.empty();
        }
        String named = settings.getSecretName();
        if (named != null && !named.isEmpty()) {
            return Optional.of(new Tls(named, null));
        }
        return Optional.of(new Tls(naming.tlsSecret(resource), Issuer.of(settings.getIssuerRef())));
    }

    /** What is missing in the cluster; pods wait until the Secret is there. */
    Optional<Finding> unissued(RenderContext context) {
        if (issuer == null || context.has(Capability.CERT_MANAGER)) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                "collector.no-cert-manager",
                Severity.WARNING,
                FieldPath.of("spec", "tls"),
                "the cluster has no cert-manager to issue the certificate, so the pods wait for Secret `%s`"
                        .formatted(secret),
                "install cert-manager, create the Secret, or name an existing one in `spec.tls.secretName`"));
    }
}
