package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.injection.InjectionSettings;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhook;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MutatingConfigurationTest {

    private static final WebhookTarget TARGET = WebhookTarget.url(URI.create("https://10.0.0.7:9443"));

    @Test
    void aPodWaitsAtMostTwoSecondsAndStartsWithoutAnAnswer() {
        MutatingWebhook pods = webhook();

        assertThat(pods.getClientConfig().getUrl()).isEqualTo("https://10.0.0.7:9443/mutate-v1-pod");
        assertThat(pods.getFailurePolicy()).isEqualTo("Ignore");
        assertThat(pods.getTimeoutSeconds()).isEqualTo(2);
        assertThat(pods.getReinvocationPolicy()).isEqualTo("IfNeeded");
        assertThat(pods.getSideEffects()).isEqualTo("NoneOnDryRun");
    }

    @Test
    void onlyTheCreationOfPodsIsAskedAbout() {
        assertThat(webhook().getRules()).singleElement().satisfies(rule -> {
            assertThat(rule.getOperations()).containsExactly("CREATE");
            assertThat(rule.getResources()).containsExactly("pods");
        });
    }

    @Test
    void systemNamespacesAndPodsOfCollectorsAreLeftOut() {
        assertThat(webhook().getNamespaceSelector().getMatchExpressions())
                .containsExactly(new LabelSelectorRequirement(
                        "kubernetes.io/metadata.name",
                        "NotIn",
                        List.of("kube-node-lease", "kube-public", "kube-system")));
        assertThat(webhook().getObjectSelector().getMatchExpressions())
                .containsExactly(new LabelSelectorRequirement(
                        "app.kubernetes.io/managed-by", "NotIn", List.of("opentelemetry-operator")));
    }

    @Test
    void anOperatorThatWatchesSomeNamespacesIsAskedAboutTheirPodsOnly() {
        PodScope scope = PodScope.of(InjectionSettings.defaults(), new TreeSet<>(List.of("shop", "bank")));

        assertThat(scope.namespaces().getMatchExpressions())
                .contains(new LabelSelectorRequirement("kubernetes.io/metadata.name", "In", List.of("bank", "shop")));
    }

    private static MutatingWebhook webhook() {
        PodScope scope = PodScope.of(InjectionSettings.defaults(), new TreeSet<>());
        return WebhookConfigurations.mutating("mutating", scope, TARGET, "CA")
                .getWebhooks()
                .get(0);
    }
}
