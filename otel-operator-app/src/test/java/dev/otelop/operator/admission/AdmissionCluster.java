package dev.otelop.operator.admission;

import static org.awaitility.Awaitility.await;

import dev.otelop.model.Crds;
import dev.otelop.operator.platform.Clients;
import dev.otelop.operator.rights.OperatorUser;
import dev.otelop.operator.rights.RightsLedger;
import dev.otelop.resources.RenderContext;
import dev.otelop.testing.cluster.CommandResult;
import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The shared cluster with our definitions, and webhooks of a process outside it that come and go. */
final class AdmissionCluster implements AutoCloseable {

    /** The audit log knows the operator by it. */
    static final String OPERATOR = "webhook-operator";

    static final WebhookOptions OPTIONS = WebhookOptions.onLoopback(URI.create("https://127.0.0.1:0"));

    private final TestCluster cluster = TestCluster.shared();
    private final KubernetesClient operator = Clients.connect(OperatorUser.everywhere(cluster, OPERATOR, "default"));

    private @Nullable Webhooks webhooks;

    static AdmissionCluster withCrds() {
        AdmissionCluster cluster = new AdmissionCluster();
        Crds.names()
                .forEach(name -> cluster.cluster
                        .kubectlWith(Crds.yaml(name), "apply", "-f", "-")
                        .orFail());
        Crds.names()
                .forEach(name -> cluster.kubectl("wait", "--for=condition=Established", "crd/" + name, "--timeout=30s")
                        .orFail());
        return cluster;
    }

    /** Returns when the API server asks them. */
    void startWebhooks() {
        startWebhooks((webhook, code, took) -> {}, null);
    }

    /** The same with a webhook of pods. */
    void startWebhooks(WebhookMetrics metrics, @Nullable PodWebhook pods) {
        webhooks = Webhooks.start(OPTIONS, operator, RenderContext::defaults, metrics, pods);
        awaitRefusals();
    }

    void stopWebhooks() {
        if (webhooks != null) {
            webhooks.close();
            webhooks = null;
        }
    }

    /** Returns when a collector that no webhook admits is refused. */
    void awaitRefusals() {
        String probe = CollectorYaml.named("probe").withReceiver("oltp").text();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> cluster.kubectlWith(probe, "apply", "--dry-run=server", "-n", "default", "-f", "-")
                                .exit()
                        != 0);
    }

    KubernetesClient operator() {
        return operator;
    }

    TestCluster cluster() {
        return cluster;
    }

    String namespace() {
        return cluster.namespace("admission");
    }

    CommandResult kubectl(String... arguments) {
        return cluster.kubectl(arguments);
    }

    CommandResult apply(String namespace, String yaml) {
        return cluster.kubectlWith(yaml, "apply", "-n", namespace, "-f", "-");
    }

    /** What the API server says to whoever applies {@code yaml}; an error if it stores it. */
    Refusal refusal(String namespace, String yaml) {
        KubernetesClient user = cluster.client();
        GenericKubernetesResource object =
                user.getKubernetesSerialization().unmarshal(yaml, GenericKubernetesResource.class);
        try {
            user.resource(object).inNamespace(namespace).forceConflicts().serverSideApply();
        } catch (KubernetesClientException e) {
            return new Refusal(
                    e.getStatus() == null
                            ? String.valueOf(e.getMessage())
                            : e.getStatus().getMessage());
        }
        throw new AssertionError("admitted: " + yaml);
    }

    @Override
    public void close() {
        stopWebhooks();
        operator.close();
        RightsLedger.read(cluster);
    }
}
