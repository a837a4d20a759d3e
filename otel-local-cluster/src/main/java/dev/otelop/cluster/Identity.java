package dev.otelop.cluster;

import static java.util.Objects.requireNonNull;

import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Credential;
import dev.otelop.cluster.pki.Pem;
import dev.otelop.cluster.pki.Validity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.List;

/** Who may talk to the API server: its authority, and what it issues to users. */
record Identity(CertificateAuthority authority, Validity validity, URI server) {

    /** The group that may do everything. */
    static final List<String> ADMINISTRATORS = List.of("system:masters");

    Identity {
        requireNonNull(authority);
        requireNonNull(validity);
        requireNonNull(server);
    }

    Credential apiServer() {
        return authority.server(
                List.of(
                        "kubernetes",
                        "kubernetes.default",
                        "kubernetes.default.svc",
                        "kubernetes.default.svc.cluster.local",
                        "localhost",
                        "127.0.0.1",
                        "127.96.0.1"),
                validity);
    }

    Credential user(String name, List<String> groups) {
        return authority.client(name, groups, validity);
    }

    String kubeconfig(String user, List<String> groups) {
        Credential credential = user(user, groups);
        return """
               apiVersion: v1
               kind: Config
               clusters:
               - name: otelop
                 cluster:
                   server: %1$s
                   certificate-authority-data: %2$s
               users:
               - name: %5$s
                 user:
                   client-certificate-data: %3$s
                   client-key-data: %4$s
               contexts:
               - name: otelop
                 context:
                   cluster: otelop
                   user: %5$s
               current-context: otelop
               """.formatted(
                        server,
                        base64(authority.certificatePem()),
                        base64(credential.certificatePem()),
                        base64(Pem.sec1((ECPrivateKey) credential.privateKey())),
                        "\"" + user + "\"");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
