package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.injection.InjectionSettings;
import dev.otelop.operator.chart.RenderedChart;
import dev.otelop.operator.rights.RightsLedger;
import dev.otelop.resources.RenderContext;
import dev.otelop.testing.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart registers the webhooks as the operator itself does, but for the name and the bundle that comes later. */
class ChartWebhooksIT {

    private final KubernetesClient client = TestCluster.shared().client();

    static List<Path> valueSets() {
        return RenderedChart.valueSets().stream()
                .filter(values -> RenderedChart.of(values).yaml().contains("kind: MutatingWebhookConfiguration"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void webhooksOfTheChartAreThoseOfTheCode(Path values) {
        RenderedChart chart = RenderedChart.of(values);
        List<ValidatingWebhook> validating = chart.objects(client, ValidatingWebhookConfiguration.class).stream()
                .map(ValidatingWebhookConfiguration::getWebhooks)
                .flatMap(Collection::stream)
                .toList();
        List<MutatingWebhook> mutating = chart.objects(client, MutatingWebhookConfiguration.class).stream()
                .map(MutatingWebhookConfiguration::getWebhooks)
                .flatMap(Collection::stream)
                .toList();
        WebhookTarget target = target(mutating.get(0).getClientConfig());

        assertThat(validating)
                .isEqualTo(withoutBundle(
                        WebhookConfigurations.validating("x", AdmittedKinds.all(RenderContext::defaults), target, "")));
        assertThat(mutating)
                .isEqualTo(withoutBundle(WebhookConfigurations.mutating("x", scope(chart.yaml()), target, "")));
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void namesAreThoseThatTheOperatorLooksFor(Path values) {
        RenderedChart chart = RenderedChart.of(values);
        ConfigurationNames names = new ConfigurationNames(
                values(chart.yaml(), "--webhook-configuration=").first());

        assertThat(chart.objects(client, ValidatingWebhookConfiguration.class))
                .extracting(configuration -> configuration.getMetadata().getName())
                .containsExactly(names.validating());
        assertThat(chart.objects(client, MutatingWebhookConfiguration.class))
                .extracting(configuration -> configuration.getMetadata().getName())
                .containsExactly(names.mutating());
    }

    private static WebhookTarget target(WebhookClientConfig chart) {
        assertThat(chart.getService().getNamespace()).isEqualTo(RightsLedger.CHART_NAMESPACE);
        return WebhookTarget.service(
                chart.getService().getNamespace(),
                chart.getService().getName(),
                chart.getService().getPort());
    }

    /** What the operator makes of the arguments that the chart gives it. */
    private static PodScope scope(String yaml) {
        InjectionSettings settings = InjectionSettings.defaults();
        SortedSet<String> excluded = new TreeSet<>(settings.excludedNamespaces());
        excluded.addAll(values(yaml, "--exclude-namespace="));
        excluded.add(RightsLedger.CHART_NAMESPACE);
        return new PodScope(values(yaml, "--watch-namespace="), excluded);
    }

    private static SortedSet<String> values(String yaml, String option) {
        return new TreeSet<>(yaml.lines()
                .map(line -> line.replaceFirst("^ *- ", ""))
                .filter(line -> line.startsWith(option))
                .map(line -> line.substring(option.length()))
                .toList());
    }

    private static List<ValidatingWebhook> withoutBundle(ValidatingWebhookConfiguration configuration) {
        configuration.getWebhooks().forEach(webhook -> webhook.getClientConfig().setCaBundle(null));
        return configuration.getWebhooks();
    }

    private static List<MutatingWebhook> withoutBundle(MutatingWebhookConfiguration configuration) {
        configuration.getWebhooks().forEach(webhook -> webhook.getClientConfig().setCaBundle(null));
        return configuration.getWebhooks();
    }
}
