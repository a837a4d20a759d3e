package dev.otelop.operator.admission;

import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Validity;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Webhooks put together from their parts, so that a test can kill the server and move the clock. */
final class UncleanWebhooks {

    private final WebhookServer server;
    private final WebhookRegistration<ValidatingWebhookConfiguration> registration;
    private final ReloadableKeyManager keys;
    private CertificateRotation rotation;

    private UncleanWebhooks(AdmissionCluster cluster) {
        List<AdmittedKind<?>> kinds = AdmittedKinds.all(RenderContext::defaults);
        this.rotation =
                CertificateRotation.first(AdmissionCluster.OPTIONS.target().hosts(), Instant.now());
        this.keys = new ReloadableKeyManager(serving());
        RequestHandler handler = new AdmissionHandler(
                ValidatedKind.all(kinds, cluster.operator().getKubernetesSerialization()), (webhook, code, took) -> {});
        this.server = JdkWebhookServer.start(
                AdmissionCluster.OPTIONS.listen(), keys.context(), handler, Duration.ofSeconds(1));
        this.registration = Registrations.validating(
                cluster.operator(),
                ConfigurationNames.shipped(),
                kinds,
                AdmissionCluster.OPTIONS.target().servedOn(server.port()));
        registration.publish(rotation.caBundle());
    }

    /** Returns when the API server asks them. */
    static UncleanWebhooks start(AdmissionCluster cluster) {
        UncleanWebhooks started = new UncleanWebhooks(cluster);
        cluster.awaitRefusals();
        return started;
    }

    /** The process is gone, and its registration is not. */
    void vanish() {
        server.close();
    }

    /** A new authority joins the newest one, and a moment later signs what is served. */
    void rotate() throws InterruptedException {
        Validity hour = Validity.startingAt(Instant.now(), Duration.ofHours(1));
        CertificateAuthority next = CertificateAuthority.create("next", hour);
        List<CertificateAuthority> both =
                List.of(rotation.authorities().get(rotation.authorities().size() - 1), next);
        registration.publish(new CertificateRotation(both, rotation.serving()).caBundle());
        Thread.sleep(1_000);
        rotation = new CertificateRotation(
                both, next.server(AdmissionCluster.OPTIONS.target().hosts(), hour));
        keys.serve(serving());
    }

    private ServingCertificate serving() {
        return new ServingCertificate(
                rotation.serving().privateKey(), List.of(rotation.serving().certificate()));
    }
}
