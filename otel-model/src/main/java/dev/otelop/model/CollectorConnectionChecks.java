package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.model.v1beta1.IngressSettings;
import dev.otelop.model.v1beta1.OpAmpSettings;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.model.v1beta1.TlsSettings;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What connects a collector with others: certificates, Secrets, the OpAMP server, an Ingress. */
final class CollectorConnectionChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private CollectorConnectionChecks() {}

    static void check(OpenTelemetryCollectorSpec spec, Report report) {
        tls(spec.getTls(), report);
        opamp(spec.getOpamp(), report);
        ingress(spec.getIngress(), report);
        subdomain(spec.getOtlpHeadersSecret(), SPEC.key("otlpHeadersSecret"), report);
        subdomain(spec.getServiceAccount(), SPEC.key("serviceAccount"), report);
    }

    private static void tls(@Nullable TlsSettings tls, Report report) {
        if (tls == null) {
            return;
        }
        FieldPath path = SPEC.key("tls");
        if (tls.getSecretName() != null && tls.getIssuerRef() != null) {
            report.error(
                    "tls.secret-and-issuer",
                    path,
                    "the certificate cannot come from a Secret and from an issuer",
                    "remove `secretName` or `issuerRef`");
        } else if (tls.getSecretName() == null && tls.getIssuerRef() == null) {
            report.error(
                    "tls.no-source",
                    path,
                    "nothing says where the certificate comes from",
                    "set `secretName`, or `issuerRef: {}` for the ClusterIssuer `ca-issuer`");
        }
        subdomain(tls.getSecretName(), path.key("secretName"), report);
    }

    private static void opamp(@Nullable OpAmpSettings opamp, Report report) {
        if (opamp == null || !Boolean.TRUE.equals(opamp.getEnabled())) {
            return;
        }
        FieldPath path = SPEC.key("opamp");
        String endpoint = opamp.getEndpoint();
        if (endpoint == null || endpoint.isBlank()) {
            report.error(
                    "opamp.missing-endpoint",
                    path.key("endpoint"),
                    "OpAMP needs the address of a server",
                    "set `endpoint`");
        }
        OpAMPConnectionChecks connection = new OpAMPConnectionChecks(path, report);
        connection.endpoint(endpoint == null || endpoint.isBlank() ? null : endpoint);
        connection.tls(opamp.getTls(), endpoint);
        connection.headers(opamp.getHeaders(), opamp.getHeadersFrom());
    }

    private static void ingress(@Nullable IngressSettings ingress, Report report) {
        if (ingress == null || !"subdomain".equals(ingress.getRuleType())) {
            return;
        }
        String host = ingress.getHostname();
        if (host == null || Set.of("", "*").contains(host)) {
            report.error(
                    "ingress.missing-hostname",
                    SPEC.key("ingress").key("hostname"),
                    "rules by subdomain need a host name",
                    "set `hostname`");
        }
    }

    private static void subdomain(@Nullable String name, FieldPath path, Report report) {
        if (name != null && !name.isEmpty() && !Names.isSubdomain(name)) {
            report.error(
                    "resource.malformed-name",
                    path,
                    "`%s` is no name of an object".formatted(name),
                    "use lower-case letters, digits, dashes and dots");
        }
    }
}
