package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.otelop.injection.InjectionSettings;
import dev.otelop.operator.events.EventRecorder;
import dev.otelop.operator.gather.ClusterFacts;
import dev.otelop.resources.RenderContext;
import dev.otelop.testing.cluster.CommandResult;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The webhook of pods beside others, on a cluster without native sidecars, and gone. */
class PodWebhookIT {

    private final AtomicInteger asked = new AtomicInteger();
    private AdmissionCluster cluster;
    private ClusterFacts facts;
    private String namespace;

    @BeforeEach
    void start() {
        cluster = AdmissionCluster.withCrds();
        facts = ClusterFacts.watch(
                withoutNativeSidecars(), RenderContext::defaults, cluster.operator(), new TreeSet<>());
        namespace = cluster.namespace();
    }

    @AfterEach
    void stop() {
        cluster.close();
        facts.close();
    }

    @Test
    void withoutNativeSidecarsTheSidecarIsAnOrdinaryContainer() {
        serve();
        cluster.apply(
                        namespace,
                        CollectorYaml.named("agent").withSpec("mode: sidecar").text())
                .orFail();

        Pod pod = created("app");

        assertThat(pod.getSpec().getInitContainers()).isEmpty();
        assertThat(pod.getSpec().getContainers()).extracting(Container::getName).containsExactly("app", "otc-sidecar");
        assertThat(pod.getSpec().getContainers().get(1).getRestartPolicy()).isNull();
    }

    @Test
    @SuppressWarnings("try")
    void aPodThatAnotherWebhookChangesLaterIsAskedAboutAgainAndKeepsOneSidecar() {
        serve();
        cluster.apply(
                        namespace,
                        CollectorYaml.named("agent").withSpec("mode: sidecar").text())
                .orFail();
        try (LateWebhook late = LateWebhook.start(cluster.cluster().client())) {
            await("the late webhook to be asked")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> create("probe", "--dry-run=server", "-o", "yaml")
                            .orFail()
                            .contains(LateWebhook.CONTAINER));
            asked.set(0);

            Pod pod = created("app");

            assertThat(asked).hasValue(2);
            assertThat(pod.getSpec().getContainers())
                    .extracting(Container::getName)
                    .containsExactly("app", "otc-sidecar", LateWebhook.CONTAINER);
        }
    }

    @Test
    void withTheServerGonePodsStartWithout() throws InterruptedException {
        PodScope scope = PodScope.of(facts.settings(), new TreeSet<>());
        WebhookTarget nobody = WebhookTarget.url(URI.create("https://127.0.0.1:1"));
        WebhookRegistration<MutatingWebhookConfiguration> registration = new WebhookRegistration<>(
                cluster.cluster().client(),
                MutatingWebhookConfiguration.class,
                caBundle -> WebhookConfigurations.mutating("nobody", scope, nobody, caBundle));
        registration.publish(cluster.cluster().caPem());
        Thread.sleep(2_000);

        Pod pod = created("app");

        registration.withdraw();
        assertThat(pod.getSpec().getContainers()).hasSize(1);
    }

    private void serve() {
        EventRecorder events = new EventRecorder(cluster.operator(), Clock.systemUTC(), "Inject", "test");
        cluster.startWebhooks(
                (webhook, code, took) -> count(webhook),
                new PodWebhook(facts, new TreeSet<>(), (subject, outcome) -> {}, events));
        await("the webhook of pods to be asked").atMost(Duration.ofSeconds(20)).until(() -> {
            create("probe", "--dry-run=server");
            return asked.get() > 0;
        });
    }

    private void count(String webhook) {
        if (webhook.equals(InjectedPods.PATH)) {
            asked.incrementAndGet();
        }
    }

    private Pod created(String name) {
        create(name).orFail();
        return cluster.cluster()
                .client()
                .pods()
                .inNamespace(namespace)
                .withName(name)
                .get();
    }

    private CommandResult create(String name, String... options) {
        String[] command = new String[options.length + 5];
        System.arraycopy(new String[] {"create", "-n", namespace, "-f", "-"}, 0, command, 0, 5);
        System.arraycopy(options, 0, command, 5, options.length);
        return cluster.cluster().kubectlWith("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: %s
                  annotations: {sidecar.opentelemetry.io/inject: "true"}
                spec:
                  containers: [{name: app, image: "app:1"}]
                """.formatted(name), command);
    }

    private static InjectionSettings withoutNativeSidecars() {
        InjectionSettings shipped = InjectionSettings.defaults();
        return new InjectionSettings(
                shipped.images(),
                shipped.languages(),
                shipped.imagePrefixes(),
                false,
                shipped.crossNamespace(),
                shipped.resolveConfigMaps(),
                shipped.excludedNamespaces(),
                shipped.ownNamespace(),
                shipped.environmentLimit(),
                shipped.multiInstrumentation());
    }
}
