package dev.otelop.operator.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.model.Crds;
import dev.otelop.operator.rights.RightsLedger;
import dev.otelop.testing.cluster.CommandResult;
import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chart's life on a cluster: the seed's commands, the operator that they start, and what is left in the end. */
class ChartInstallationIT {

    private static final String DEPLOYMENT = "deployment/opentelemetry-operator-controller-manager";
    private static final String WEBHOOKS = "opentelemetry-operator-mutating-webhook-configuration";

    private static final String COLLECTOR = """
            apiVersion: opentelemetry.io/v1alpha1
            kind: OpenTelemetryCollector
            metadata: {name: test-collector}
            spec:
              mode: deployment
              replicas: 1
              config: |
                receivers: {otlp: {protocols: {grpc: {endpoint: "0.0.0.0:4317"}}}}
                exporters: {logging: {verbosity: detailed}}
                service: {pipelines: {traces: {receivers: [otlp], exporters: [logging]}}}
            """;

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: app
              annotations: {sidecar.opentelemetry.io/inject: "true"}
            spec: {containers: [{name: app, image: app}]}
            """;

    private final TestCluster cluster = ChartCluster.shared();
    private final Release release = new Release(cluster);

    @BeforeEach
    void nothingIsInstalled() {
        release.removeAnother(Release.NAME, Release.NAMESPACE);
    }

    @AfterEach
    void readWhatWasAskedFor() {
        RightsLedger.read(cluster);
    }

    @Test
    void commandsOfTheSeedInstallUpgradeAndRepairAnOperatorThatWorks() throws Exception {
        release.install("--set=manager.leaderElection.enabled=true", "--set=webhook.enabled=true");
        kubectl("wait", "--for=condition=available", "--timeout=300s", DEPLOYMENT, "-n", Release.NAMESPACE);
        assertThat(kubectl("get", "pods", "-n", Release.NAMESPACE)).contains("Running");
        assertThat(kubectl("get", "crd")).contains("opentelemetrycollectors.opentelemetry.io");
        String namespace = cluster.namespace("chart");

        try (InstalledOperator operator = InstalledOperator.start(cluster, release.deployment())) {
            awaitRefusals(operator, namespace);
            awaitRunning(operator, namespace);
            cluster.kubectlWith(POD, "apply", "-n", namespace, "-f", "-").orFail();
            assertThat(annotation(namespace, "otelop.dev/injection"))
                    .as("the webhook of pods was asked, and says why there is no sidecar")
                    .isNotEmpty();

            release.upgrade("--set=image.tag=v0.91.0");
            kubectl("rollout", "status", DEPLOYMENT, "-n", Release.NAMESPACE, "--timeout=120s");
            assertThat(kubectl(
                            "get",
                            DEPLOYMENT,
                            "-n",
                            Release.NAMESPACE,
                            "-o",
                            "jsonpath={.spec.template.spec.containers[0].image}"))
                    .endsWith(":v0.91.0");
            assertThat(bundle()).as("an upgrade leaves what the operator wrote").isNotEmpty();
            awaitRefusals(operator, namespace);

            long generation = generation();
            release.upgrade();
            assertThat(generation()).as("nothing changed").isEqualTo(generation);

            repairsWhatIsDeleted(operator);
            assertThat(operator.terminate()).as(operator.log()).isZero();
        }
        goesWithoutATrace(namespace);
    }

    @Test
    void deletedCertificateComesBackWithAnUpgrade() {
        String certificate = Release.NAME + "-serving-cert";
        release.install("--set=webhook.certManager.enabled=true");
        kubectl("get", "certificate", "-n", Release.NAMESPACE);
        kubectl("describe", "certificate", certificate, "-n", Release.NAMESPACE);

        kubectl("delete", "certificate", certificate, "-n", Release.NAMESPACE);
        release.upgrade();

        kubectl("get", "certificate", certificate, "-n", Release.NAMESPACE);
        release.uninstall();
    }

    @Test
    void operatorThatIsGoneBlocksNothing() throws Exception {
        release.install();
        String namespace = cluster.namespace("gone");
        try (InstalledOperator operator = InstalledOperator.start(cluster, release.deployment())) {
            awaitRefusals(operator, namespace);
            awaitRunning(operator, namespace);
            operator.kill();
        }

        cluster.kubectlWith(POD, "apply", "-n", namespace, "-f", "-").orFail();
        kubectl("label", "-n", namespace, "opentelemetrycollector", "test-collector", "a=b");
        kubectl("delete", "-n", namespace, "opentelemetrycollector", "test-collector", "--timeout=30s");
        assertThat(cluster.kubectlWith(COLLECTOR, "apply", "-n", namespace, "-f", "-")
                        .err())
                .as("a resource that nobody judged is not stored")
                .contains("failed calling webhook");
        kubectl("delete", "namespace", namespace, "--timeout=60s");

        release.uninstall();
        kubectl("delete", "namespace", Release.NAMESPACE, "--timeout=60s");
    }

    @Test
    void operatorOfSomeNamespacesWorksWithoutAClusterRole() throws Exception {
        String mine = cluster.namespace("mine");
        String other = cluster.namespace("other");
        release.install("--set=watchNamespaces={" + mine + "}", "--set=webhook.enabled=false");
        assertThat(kubectl("get", "clusterrole,clusterrolebinding", "-l", "app.kubernetes.io/instance=" + Release.NAME))
                .isEmpty();

        try (InstalledOperator operator = InstalledOperator.start(cluster, release.deployment())) {
            cluster.kubectlWith(COLLECTOR, "apply", "-n", other, "-f", "-").orFail();
            awaitRunning(operator, mine);
            assertThat(cluster.kubectl("get", "-n", other, "deployment", "test-collector")
                            .exit())
                    .isNotZero();
            assertThat(operator.terminate()).as(operator.log()).isZero();
        }
        release.uninstall();
    }

    /** {@code make install}, then {@code make deploy}. */
    @Test
    void definitionsThatWereMadeByHandAreTakenOver() {
        for (String name : Crds.names()) {
            cluster.kubectlWith(Crds.yaml(name), "apply", "--server-side", "--force-conflicts", "-f", "-")
                    .orFail();
            kubectl("annotate", "crd", name, "meta.helm.sh/release-name-", "meta.helm.sh/release-namespace-");
        }

        release.install("--take-ownership");

        assertThat(kubectl("get", "crd", Crds.names().get(0), "-o", "jsonpath={.metadata.annotations}"))
                .contains("\"helm.sh/resource-policy\":\"keep\"")
                .contains("\"meta.helm.sh/release-name\":\"" + Release.NAME + "\"");
        release.uninstall();
    }

    @Test
    void secondOperatorIsRefusedUnlessItIsToTakeOver() {
        release.install();

        CommandResult refused = release.another("second", "second-system");
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.err())
                .contains("another OpenTelemetry operator is installed")
                .contains("Deployment opentelemetry-operator-system/opentelemetry-operator-controller-manager")
                .contains(WEBHOOKS)
                .contains("takeover=true");

        release.another("second", "second-system", "--set=takeover=true", "--set=crds.create=false")
                .orFail();
        release.removeAnother("second", "second-system").orFail();
        release.uninstall();
    }

    @Test
    void operatorOfSomebodyElseIsNoticedByItsWebhooks() {
        String foreign = """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingWebhookConfiguration
                metadata: {name: foreign}
                webhooks:
                - name: v.example.com
                  admissionReviewVersions: [v1]
                  sideEffects: None
                  failurePolicy: Ignore
                  clientConfig: {url: "https://127.0.0.1:1/"}
                  rules: [{apiGroups: [opentelemetry.io], apiVersions: ["*"], operations: [CREATE], resources: ["*"]}]
                """;
        cluster.kubectlWith(foreign, "apply", "-f", "-").orFail();
        try {
            assertThat(release.another(Release.NAME, Release.NAMESPACE).err())
                    .contains("ValidatingWebhookConfiguration foreign");
        } finally {
            cluster.kubectlWith(foreign, "delete", "-f", "-").orFail();
        }
    }

    private void repairsWhatIsDeleted(InstalledOperator operator) {
        String secret = Release.NAME + "-serving-cert";
        String before = secret(secret).getMetadata().getUid();
        kubectl("delete", "secret", secret, "-n", Release.NAMESPACE);
        await(operator.log())
                .atMost(Duration.ofSeconds(60))
                .until(() -> secret(secret) != null
                        && !before.equals(secret(secret).getMetadata().getUid()));
        kubectl("get", "mutatingwebhookconfiguration", WEBHOOKS);
    }

    /** Definitions, resources and what runs for them stay; nothing else does, and nothing holds a namespace back. */
    private void goesWithoutATrace(String namespace) {
        release.uninstall();

        assertThat(cluster.kubectl("get", "mutatingwebhookconfiguration", WEBHOOKS)
                        .exit())
                .isNotZero();
        assertThat(kubectl("get", "-n", namespace, "opentelemetrycollector,deployment"))
                .contains("opentelemetrycollector.opentelemetry.io/test-collector")
                .contains("deployment.apps/test-collector");
        kubectl("delete", "namespace", namespace, Release.NAMESPACE, "--timeout=60s");
    }

    private void awaitRefusals(InstalledOperator operator, String namespace) {
        String wrong = COLLECTOR.replace("receivers: [otlp]", "receivers: [oltp]");
        await("the webhooks to answer")
                .atMost(Duration.ofSeconds(60))
                .failFast(operator::mustRun)
                .untilAsserted(() -> assertThat(
                                cluster.kubectlWith(wrong, "apply", "--dry-run=server", "-n", namespace, "-f", "-")
                                        .err())
                        .contains("did you mean `otlp`?"));
    }

    private void awaitRunning(InstalledOperator operator, String namespace) {
        cluster.kubectlWith(COLLECTOR, "apply", "-n", namespace, "-f", "-").orFail();
        await("the collector to run")
                .atMost(Duration.ofSeconds(60))
                .failFast(operator::mustRun)
                .until(() -> cluster.kubectl(
                                "get",
                                "-n",
                                namespace,
                                "opentelemetrycollector",
                                "test-collector",
                                "-o",
                                "jsonpath={.status.phase}")
                        .out()
                        .equals("Running"));
    }

    private String annotation(String namespace, String key) {
        GenericKubernetesResource pod = cluster.client()
                .genericKubernetesResources("v1", "Pod")
                .inNamespace(namespace)
                .withName("app")
                .require();
        return pod.getMetadata().getAnnotations().getOrDefault(key, "");
    }

    private List<String> bundle() {
        return webhooks().getWebhooks().stream()
                .map(webhook -> webhook.getClientConfig().getCaBundle())
                .filter(bundle -> bundle != null && !bundle.isEmpty())
                .toList();
    }

    private long generation() {
        return webhooks().getMetadata().getGeneration()
                + release.deployment().getMetadata().getGeneration();
    }

    private MutatingWebhookConfiguration webhooks() {
        return cluster.client()
                .resources(MutatingWebhookConfiguration.class)
                .withName(WEBHOOKS)
                .require();
    }

    private Secret secret(String name) {
        return cluster.client()
                .secrets()
                .inNamespace(Release.NAMESPACE)
                .withName(name)
                .get();
    }

    private String kubectl(String... arguments) {
        return cluster.kubectl(arguments).orFail();
    }
}
