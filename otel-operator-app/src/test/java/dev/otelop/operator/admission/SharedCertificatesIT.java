package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.otelop.cluster.pki.Pem;
import dev.otelop.operator.admission.Replica.Balancer;
import dev.otelop.testing.cluster.AuditedWrite;
import dev.otelop.testing.cluster.CommandResult;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas behind one Service, with one Secret between them. */
class SharedCertificatesIT {

    /** A time at which everything that is issued is valid today as well. */
    private final MovingClock clock = new MovingClock(Instant.now().minus(Duration.ofDays(20)));

    private AdmissionCluster cluster;
    private String namespace;
    private InstalledWebhooks installed;
    private Replica one;
    private Replica two;
    private Balancer service;

    @BeforeEach
    void start() {
        cluster = AdmissionCluster.withCrds();
        namespace = cluster.namespace();
        installed = new InstalledWebhooks(cluster.cluster(), namespace);
        one = new Replica(cluster, namespace, namespace + "-one", installed.names(), clock);
        two = new Replica(cluster, namespace, namespace + "-two", installed.names(), clock);
        service = new Balancer(one.port(), two.port());
    }

    @AfterEach
    void stop() {
        installed.close();
        service.close();
        two.close();
        one.close();
        cluster.close();
    }

    @Test
    void replicasThatStartTogetherServeTheSameCertificateAndAreTrusted() {
        installed.install(service.port());

        CompletableFuture.allOf(CompletableFuture.runAsync(one::look), CompletableFuture.runAsync(two::look))
                .join();

        assertThat(one.serving()).isEqualTo(two.serving());
        assertThat(bundle(installed.validatingBundle()))
                .isEqualTo(bundle(installed.mutatingBundle()))
                .isEqualTo(Pem.certificates(data("ca.crt")));
        awaitRefusal();
        assertThat(secret().getType()).isEqualTo("kubernetes.io/tls");
    }

    @Test
    void onlyTheBundleIsWrittenAndNothingWhileAllIsRight() {
        installed.install(service.port());
        ValidatingWebhookConfiguration before = configuration();
        one.look();
        ValidatingWebhookConfiguration after = configuration();
        before.getWebhooks().forEach(webhook -> webhook.getClientConfig().setCaBundle("same"));
        after.getWebhooks().forEach(webhook -> webhook.getClientConfig().setCaBundle("same"));
        assertThat(after.getWebhooks()).isEqualTo(before.getWebhooks());
        Instant settled = Instant.now();

        for (int look = 0; look < 3; look++) {
            one.look();
            two.look();
        }

        assertThat(writesOf("one", settled)).isEmpty();
        assertThat(writesOf("two", settled)).isEmpty();
    }

    @Test
    void aDeletedSecretIsMadeAgainAndNobodyNotices() {
        installed.install(service.port());
        one.look();
        two.look();
        awaitRefusal();
        ServingCertificate before = one.serving();
        clock.move(CertificateRotation.SETTLING);

        cluster.kubectl("delete", "secret", "-n", namespace, Replica.SECRET).orFail();
        two.look();
        one.look();

        assertThat(one.serving()).isEqualTo(before);
        assertThat(two.serving()).isEqualTo(before);
        assertThat(Pem.certificates(data("ca.crt")))
                .as("new keys are on their way")
                .hasSize(2);
        assertThat(bundle(installed.validatingBundle())).isEqualTo(Pem.certificates(data("ca.crt")));
        assertThat(refusal().err()).contains("oltp");
    }

    @Test
    void aDamagedSecretIsMadeAgainAlsoWhenNobodyRemembersIt() {
        installed.install(service.port());
        one.look();
        Secret damaged = new SecretBuilder(secret())
                .addToData("tls.key", Base64.getEncoder().encodeToString("garbage".getBytes(StandardCharsets.UTF_8)))
                .build();
        cluster.cluster().client().resource(damaged).update();

        try (Replica fresh = new Replica(cluster, namespace, namespace + "-fresh", installed.names(), clock)) {
            fresh.look();
            assertThat(fresh.ready()).isTrue();
            one.look();
            one.look();

            assertThat(one.serving()).isEqualTo(fresh.serving());
            assertThat(StoredRotation.parse(secret()).trust().serving()).isEqualTo(fresh.serving());
        }
    }

    @Test
    void aMissingConfigurationIsWaitedForAndOneThatWasReplacedIsTrustedAgain() {
        one.look();
        assertThat(one.ready()).isTrue();

        installed.install(service.port());
        one.look();
        List<X509Certificate> trusted = bundle(installed.validatingBundle());
        assertThat(trusted).isEqualTo(Pem.certificates(data("ca.crt")));

        Upkeep upkeep = one.upkeep();
        installed.delete(ValidatingWebhookConfiguration.class, installed.names().validating());
        cluster.cluster()
                .client()
                .resource(installed.validating(service.port()))
                .create();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bundle(installed.validatingBundle()).equals(trusted));
        upkeep.close();
    }

    @Test
    void rotationUnderLoadFailsNoAdmission() throws Exception {
        installed.install(service.port());
        one.look();
        two.look();
        awaitRefusal();
        List<String> failures = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> load = CompletableFuture.supplyAsync(() -> admissions(over, failures));

        for (int round = 0; round < 3; round++) {
            ServingCertificate before = one.serving();
            rotate();
            assertThat(one.serving()).isEqualTo(two.serving()).isNotEqualTo(before);
        }
        over.set(true);

        assertThat(load.get()).isGreaterThan(10);
        assertThat(failures).isEmpty();
    }

    @Test
    void withoutTheRightToReadTheSecretTheTroubleIsNamed() {
        SecretCertificates forbidden = new SecretCertificates(
                new CertificateSecret(cluster.cluster().client("nobody"), namespace, Replica.SECRET), List.of("host"));

        assertThatThrownBy(() -> forbidden.at(Instant.now()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the Secret " + namespace + "/" + Replica.SECRET + " cannot be read")
                .hasMessageContaining("nobody");
    }

    /** New keys join, sign an hour later, and are the only ones after another day. */
    private void rotate() throws InterruptedException {
        clock.move(CertificateRotation.SETTLING);
        cluster.kubectl("delete", "secret", "-n", namespace, Replica.SECRET).orFail();
        one.look();
        two.look();
        Thread.sleep(500);
        clock.move(CertificateRotation.SETTLING);
        two.look();
        Thread.sleep(200);
        one.look();
        Thread.sleep(200);
        clock.move(CertificateRotation.FAREWELL.plus(CertificateRotation.SETTLING));
        one.look();
        two.look();
        clock.move(InstalledRegistration.FAREWELL.plusSeconds(1));
        two.look();
        one.look();
        assertThat(bundle(installed.validatingBundle()))
                .isEqualTo(Pem.certificates(data("ca.crt")))
                .hasSize(1);
    }

    private int admissions(AtomicBoolean over, List<String> failures) {
        int number = 0;
        while (!over.get()) {
            number++;
            CommandResult result = cluster.apply(
                    namespace, CollectorYaml.named("load-" + number).text());
            if (result.exit() != 0) {
                failures.add(result.err());
            }
        }
        return number;
    }

    private void awaitRefusal() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(refusal().err()).contains("oltp"));
    }

    private CommandResult refusal() {
        String wrong = CollectorYaml.named("probe").withReceiver("oltp").text();
        return cluster.cluster().kubectlWith(wrong, "apply", "--dry-run=server", "-n", namespace, "-f", "-");
    }

    private List<AuditedWrite> writesOf(String replica, Instant since) {
        return cluster.cluster().auditLog().writesSince(since, namespace + "-" + replica);
    }

    private ValidatingWebhookConfiguration configuration() {
        return cluster.cluster()
                .client()
                .resources(ValidatingWebhookConfiguration.class)
                .withName(installed.names().validating())
                .get();
    }

    private Secret secret() {
        return cluster.cluster()
                .client()
                .secrets()
                .inNamespace(namespace)
                .withName(Replica.SECRET)
                .get();
    }

    private String data(String key) {
        return decoded(secret().getData().get(key));
    }

    private static List<X509Certificate> bundle(@Nullable String encoded) {
        return encoded == null || encoded.isEmpty() ? List.of() : Pem.certificates(decoded(encoded));
    }

    private static String decoded(String encoded) {
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
