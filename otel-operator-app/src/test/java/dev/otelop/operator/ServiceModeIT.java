package dev.otelop.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Credential;
import dev.otelop.cluster.pki.Validity;
import dev.otelop.operator.admission.InstalledWebhooks;
import dev.otelop.testing.cluster.CommandResult;
import dev.otelop.testing.cluster.TestCluster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator as a cluster runs it: behind a Service, with configurations that somebody else has installed. */
class ServiceModeIT {

    private final TestCluster cluster = TestCluster.shared();

    @TempDir
    private Path folder;

    private String namespace;
    private InstalledWebhooks installed;
    private int port;
    private int probes;

    @BeforeEach
    void install() throws IOException {
        TestOperator.installDefinitions(cluster);
        namespace = cluster.namespace("system");
        port = freePort();
        probes = freePort();
        installed = new InstalledWebhooks(cluster, namespace);
        installed.install(port);
    }

    @AfterEach
    void uninstall() {
        installed.close();
    }

    @Test
    void theAuthorityOfItsOwnIsKeptInASecretAndOutlivesTheProcess() {
        try (OperatorProcess operator = start("--webhook-secret=certificates")) {
            awaitRefusal(operator);
            assertThat(operator.terminate()).as(operator.log()).isZero();
        }
        String trusted = installed.validatingBundle();
        assertThat(apply("late").err()).contains("failed calling webhook");
        cluster.kubectl("get", "namespace", namespace).orFail();

        try (OperatorProcess again = start("--webhook-secret=certificates")) {
            awaitRefusal(again);
            assertThat(installed.validatingBundle()).isEqualTo(trusted);
        }
        assertThat(cluster.kubectl("get", "secret", "-n", namespace, "certificates", "-o", "jsonpath={.type}")
                        .out())
                .isEqualTo("kubernetes.io/tls");
    }

    @Test
    void filesOfAnotherIssuerAreWaitedForAndFollowed() throws IOException {
        Path files = Files.createDirectory(folder.resolve("certs"));
        try (OperatorProcess operator = start("--webhook-cert-dir=" + files)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(operator.log())
                            .contains("there is no file " + files.resolve("tls.crt") + " yet")
                            .contains("The operator is running"));
            assertThat(Http.get(probes, "/readyz")).contains("[-]webhooks failed");

            write(files, authority("one"));
            awaitRefusal(operator);
            assertThat(Http.get(probes, "/readyz")).contains("[+]webhooks ok");
            String before = installed.validatingBundle();

            write(files, authority("two"));
            await().atMost(Duration.ofSeconds(60)).until(() -> !before.equals(installed.validatingBundle()));
            awaitRefusal(operator);
        }
    }

    @Test
    void whatAnOperatorLeavesBehindBlocksNoDeletion() {
        try (OperatorProcess operator = start()) {
            awaitRefusal(operator);
            apply("c").orFail();
            cluster.kubectl("wait", "-n", namespace, "otelcol/c", "--for=condition=Ready", "--timeout=90s")
                    .orFail();
            operator.kill();
        }

        cluster.kubectl("label", "-n", namespace, "otelcol/c", "team=blue").orFail();
        cluster.kubectl("run", "-n", namespace, "pod", "--image=app:1").orFail();
        cluster.kubectl("delete", "-n", namespace, "otelcol/c", "--timeout=30s").orFail();
        cluster.kubectl("delete", "namespace", namespace, "--timeout=90s").orFail();
    }

    private OperatorProcess start(String... more) {
        List<String> flags = new ArrayList<>(List.of(
                "--health-probe-bind-address=127.0.0.1:" + probes,
                "--namespace=" + namespace,
                "--webhook-port=" + port,
                "--webhook-service=" + namespace + "/webhooks",
                "--webhook-service-port=" + port,
                "--webhook-configuration=" + installed.names().base()));
        flags.addAll(List.of(more));
        return OperatorProcess.start(
                Map.of("POD_NAME", "operator", "POD_NAMESPACE", namespace),
                folder,
                cluster.kubeconfig("operator-in-" + namespace, "system:masters"),
                flags.toArray(String[]::new));
    }

    private void awaitRefusal(OperatorProcess operator) {
        String wrong = Collectors.yaml("wrong").replace("receivers: [otlp]", "receivers: [oltp]");
        await(operator.log())
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                cluster.kubectlWith(wrong, "apply", "--dry-run=server", "-n", namespace, "-f", "-")
                                        .err())
                        .contains("spec.config.service.pipelines.traces.receivers[0]"));
    }

    private CommandResult apply(String name) {
        return cluster.kubectlWith(Collectors.yaml(name), "apply", "-n", namespace, "-f", "-");
    }

    private static CertificateAuthority authority(String name) {
        return CertificateAuthority.create(name, Validity.startingAt(Instant.now(), Duration.ofHours(1)));
    }

    private void write(Path files, CertificateAuthority authority) throws IOException {
        Credential issued = authority.server(
                List.of("webhooks." + namespace + ".svc"), Validity.startingAt(Instant.now(), Duration.ofHours(1)));
        Files.writeString(files.resolve("ca.crt"), authority.certificatePem());
        Files.writeString(files.resolve("tls.key"), issued.privateKeyPem());
        Files.writeString(files.resolve("tls.crt"), issued.certificatePem());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
