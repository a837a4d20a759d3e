package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.testing.cluster.CommandResult;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registration comes, stays as it is, and goes with the operator; deletion never depends on it. */
class RegistrationIT {

    private static final String REGISTRATION =
            "validatingwebhookconfiguration/" + ConfigurationNames.shipped().validating();

    private AdmissionCluster cluster;

    @BeforeEach
    void start() {
        cluster = AdmissionCluster.withCrds();
    }

    @AfterEach
    void stop() {
        cluster.close();
        cluster.kubectl("delete", REGISTRATION, "--ignore-not-found");
    }

    @Test
    void aCleanStopTakesTheRegistrationAway() {
        String namespace = cluster.namespace();
        cluster.startWebhooks();

        cluster.stopWebhooks();

        assertThat(cluster.kubectl("get", REGISTRATION).err()).contains("NotFound");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> cluster.apply(
                                        namespace,
                                        CollectorYaml.named("free")
                                                .withReceiver("oltp")
                                                .text())
                                .exit()
                        == 0);
    }

    @Test
    void whatSomebodyElseChangesIsPutRight() {
        cluster.startWebhooks();
        String before = webhooks();

        cluster.kubectl(
                        "patch",
                        REGISTRATION,
                        "--type=json",
                        "-p",
                        "[{\"op\":\"replace\",\"path\":\"/webhooks/0/failurePolicy\",\"value\":\"Ignore\"}]")
                .orFail();
        assertThat(webhooks()).isNotEqualTo(before);

        await().atMost(Duration.ofSeconds(15)).until(() -> webhooks().equals(before));
    }

    @Test
    void whatSomebodyElseDeletesComesBack() {
        cluster.startWebhooks();
        String before = webhooks();

        cluster.kubectl("delete", REGISTRATION).orFail();

        await().atMost(Duration.ofSeconds(15)).until(() -> webhooks().equals(before));
    }

    @Test
    void nothingIsWrittenWhileTheRegistrationIsRight() throws InterruptedException {
        cluster.startWebhooks();
        Instant registered = Instant.now();

        Thread.sleep(5_000);

        assertThat(cluster.cluster().auditLog().writesSince(registered, AdmissionCluster.OPERATOR))
                .isEmpty();
    }

    @Test
    void withTheServerGoneNewSpecsAreRefusedWhileLabelsAndDeletionAreNot() {
        String namespace = cluster.namespace();
        UncleanWebhooks webhooks = UncleanWebhooks.start(cluster);
        cluster.apply(namespace, CollectorYaml.named("plain").text()).orFail();
        String held = CollectorYaml.named("held")
                .withMetadata("finalizers: [example.com/hold]")
                .text();
        cluster.apply(namespace, held).orFail();

        webhooks.vanish();

        CommandResult created =
                cluster.apply(namespace, CollectorYaml.named("late").text());
        assertThat(created.exit()).isNotZero();
        assertThat(created.err()).contains("failed calling webhook");
        cluster.kubectl("label", "-n", namespace, "opentelemetrycollectors/plain", "team=blue")
                .orFail();
        cluster.kubectl("delete", "-n", namespace, "opentelemetrycollectors/plain", "--timeout=20s")
                .orFail();
        cluster.kubectl("delete", "-n", namespace, "opentelemetrycollectors/held", "--wait=false")
                .orFail();
        cluster.kubectl(
                        "patch",
                        "-n",
                        namespace,
                        "opentelemetrycollectors/held",
                        "--type=merge",
                        "-p",
                        "{\"metadata\":{\"finalizers\":null}}")
                .orFail();
        assertThat(cluster.kubectl("get", "-n", namespace, "opentelemetrycollectors", "-o", "name")
                        .out())
                .isEmpty();
    }

    @Test
    void withTheServerGoneNamespacesCanBeDeleted() {
        String namespace = cluster.namespace();
        UncleanWebhooks webhooks = UncleanWebhooks.start(cluster);
        cluster.apply(namespace, CollectorYaml.named("plain").text()).orFail();

        webhooks.vanish();

        cluster.kubectl("delete", "namespace", namespace, "--timeout=60s").orFail();
    }

    @Test
    void noWriteFailsWhileTheAuthorityChanges() throws InterruptedException {
        String namespace = cluster.namespace();
        UncleanWebhooks webhooks = UncleanWebhooks.start(cluster);

        for (int round = 0; round < 3; round++) {
            webhooks.rotate();
            for (int write = 0; write < 10; write++) {
                String name = "rotated-" + round + "-" + write;
                cluster.apply(namespace, CollectorYaml.named(name).text()).orFail();
            }
        }

        webhooks.vanish();
    }

    private String webhooks() {
        return cluster.kubectl("get", REGISTRATION, "-o", "jsonpath={.webhooks}")
                .out();
    }
}
