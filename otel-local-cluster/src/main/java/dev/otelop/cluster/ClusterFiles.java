package dev.otelop.cluster;

import dev.otelop.cluster.pki.Credential;
import dev.otelop.cluster.pki.KeyPairs;
import dev.otelop.cluster.pki.Pem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;

/** The working directory: what the programs read and write. Only its owner can enter it. */
record ClusterFiles(Path directory) {

    static final String KUBECONFIG = "kubeconfig";

    static ClusterFiles create() {
        try {
            return new ClusterFiles(Files.createTempDirectory("otelop-cluster-"));
        } catch (IOException e) {
            throw new LocalClusterException("no working directory can be made", e);
        }
    }

    Path in(String name) {
        return directory.resolve(name);
    }

    Path auditLog() {
        return in("audit.log");
    }

    void fill(Identity identity) {
        Credential apiServer = identity.apiServer();
        write("ca.crt", identity.authority().certificatePem());
        write("apiserver.crt", apiServer.certificatePem());
        write("apiserver.key", apiServer.privateKeyPem());
        KeyPair serviceAccounts = KeyPairs.p256();
        write("service-account.key", Pem.text(serviceAccounts.getPrivate()));
        write("service-account.pub", Pem.text(serviceAccounts.getPublic()));
        write(KUBECONFIG, identity.kubeconfig("kubernetes-admin", Identity.ADMINISTRATORS));
        // Each program is a user of its own: the audit log shows who wrote what.
        write("kube-controller-manager.kubeconfig", identity.kubeconfig("system:kube-controller-manager", List.of()));
        write("kube-scheduler.kubeconfig", identity.kubeconfig("system:kube-scheduler", List.of()));
        write("kwok.kubeconfig", identity.kubeconfig("kwok", Identity.ADMINISTRATORS));
        write("stages.yaml", resource("stages.yaml"));
        write("audit-policy.yaml", resource("audit-policy.yaml"));
    }

    String read(String name) {
        try {
            return Files.readString(in(name));
        } catch (IOException e) {
            throw new LocalClusterException(name + " of the cluster cannot be read", e);
        }
    }

    static String resource(String name) {
        try (InputStream resource = ClusterFiles.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read from the jar", e);
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(in(name), text);
        } catch (IOException e) {
            throw new LocalClusterException(in(name) + " cannot be written", e);
        }
    }
}
