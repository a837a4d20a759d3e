package dev.otelop.operator.admission;

import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Credential;
import dev.otelop.cluster.pki.Validity;
import dev.otelop.operator.gather.ClusterFacts;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfigurationBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The webhook of pods, put together from its parts, so that a test can exchange its certificate and its authority. */
final class RotatingPodWebhook implements AutoCloseable {

    private static final Validity HOUR = Validity.startingAt(Instant.now(), Duration.ofHours(1));

    private final WebhookServer server;
    private final WebhookRegistration<MutatingWebhookConfiguration> registration;
    private final ReloadableKeyManager keys;
    private CertificateAuthority authority = CertificateAuthority.create("first", HOUR);

    private RotatingPodWebhook(AdmissionCluster cluster, ClusterFacts facts, SortedSet<String> namespaces) {
        this.keys = new ReloadableKeyManager(certificate());
        RequestHandler handler = new AdmissionHandler(
                List.of(new InjectedPods(facts, (decisions, owner) -> {})), (webhook, code, took) -> {});
        this.server = JdkWebhookServer.start(
                AdmissionCluster.OPTIONS.listen(), keys.context(), handler, Duration.ofSeconds(1));
        WebhookTarget target = AdmissionCluster.OPTIONS.target().servedOn(server.port());
        PodScope scope = PodScope.of(facts.settings(), namespaces);
        this.registration = new WebhookRegistration<>(
                cluster.cluster().client(),
                MutatingWebhookConfiguration.class,
                caBundle -> patient(WebhookConfigurations.mutating("rotating", scope, target, caBundle)));
    }

    /** Registers the webhook for pods of {@code namespaces}; the API server learns of it a moment later. */
    static RotatingPodWebhook start(AdmissionCluster cluster, ClusterFacts facts, SortedSet<String> namespaces) {
        RotatingPodWebhook started = new RotatingPodWebhook(cluster, facts, namespaces);
        started.publish(started.authority);
        return started;
    }

    /**
     * A new authority joins the present one, a moment later it signs what is served, and at last it alone is trusted: who
     * asks from then on has to make a connection, and to be shown the new certificate.
     */
    void rotate() throws InterruptedException {
        CertificateAuthority next = CertificateAuthority.create("next", HOUR);
        publish(authority, next);
        Thread.sleep(1_000);
        authority = next;
        keys.serve(certificate());
        publish(next);
        Thread.sleep(500);
    }

    @Override
    public void close() {
        registration.withdraw();
        server.close();
    }

    private void publish(CertificateAuthority... trusted) {
        registration.publish(
                Stream.of(trusted).map(CertificateAuthority::certificatePem).collect(Collectors.joining()));
    }

    private ServingCertificate certificate() {
        Credential issued = authority.server(AdmissionCluster.OPTIONS.target().hosts(), HOUR);
        return new ServingCertificate(issued.privateKey(), List.of(issued.certificate()));
    }

    /** On a busy machine an answer may take longer than an API server waits; that is not what is asked here. */
    private static MutatingWebhookConfiguration patient(MutatingWebhookConfiguration shipped) {
        return new MutatingWebhookConfigurationBuilder(shipped)
                .editFirstWebhook()
                .withTimeoutSeconds(30)
                .endWebhook()
                .build();
    }
}
