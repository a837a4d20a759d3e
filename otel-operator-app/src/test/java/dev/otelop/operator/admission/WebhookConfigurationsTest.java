package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MatchCondition;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookConfigurationsTest {

    private static final WebhookTarget TARGET = WebhookTarget.url(URI.create("https://10.0.0.7:9443"));

    private final List<AdmittedKind<?>> kinds = AdmittedKinds.all(RenderContext::defaults);
    private final ValidatingWebhookConfiguration configuration =
            WebhookConfigurations.validating("validating", kinds, TARGET, "CA");

    @Test
    void everyKindHasOneWebhookThatPointsToWhereItIsAnswered() {
        assertThat(configuration.getWebhooks())
                .extracting(webhook -> webhook.getClientConfig().getUrl())
                .containsExactly(
                        "https://10.0.0.7:9443/validate-opentelemetry-io-v1alpha1-instrumentation",
                        "https://10.0.0.7:9443/validate-opentelemetry-io-v1alpha1-opampbridge",
                        "https://10.0.0.7:9443/validate-opentelemetry-io-v1beta1-opentelemetrycollector");
    }

    @Test
    void namesPathsAndResourcesAreUnique() {
        assertThat(kinds).extracting(AdmittedKind::webhook).doesNotHaveDuplicates();
        assertThat(kinds).extracting(AdmittedKind::resource).doesNotHaveDuplicates();
        assertThat(kinds.stream().flatMap(kind -> kind.paths().stream())).doesNotHaveDuplicates();
        assertThat(kinds).extracting(AdmittedKind::kind).isSorted();
    }

    @Test
    void deletionIsNeverAskedAbout() {
        assertThat(configuration.getWebhooks()).allSatisfy(webhook -> {
            assertThat(webhook.getRules().get(0).getOperations()).containsExactly("CREATE", "UPDATE");
            assertThat(webhook.getMatchConditions())
                    .extracting(MatchCondition::getExpression)
                    .contains("!has(object.metadata.deletionTimestamp)");
        });
    }

    @Test
    void statusAndScaleAreNotAskedAbout() {
        assertThat(configuration.getWebhooks())
                .flatExtracting(webhook -> webhook.getRules().get(0).getResources())
                .containsExactly("instrumentations", "opampbridges", "opentelemetrycollectors");
    }

    @Test
    void everyWebhookFailsClosedWithoutSideEffectsInTime() {
        assertThat(configuration.getWebhooks())
                .allMatch(webhook -> webhook.getFailurePolicy().equals("Fail"))
                .allMatch(webhook -> webhook.getSideEffects().equals("None"))
                .allMatch(webhook -> webhook.getMatchPolicy().equals("Equivalent"))
                .allMatch(webhook -> webhook.getTimeoutSeconds() == 10);
    }

    @Test
    void bothServedVersionsAreInOneRule() {
        assertThat(configuration.getWebhooks())
                .extracting(ValidatingWebhook::getRules)
                .allSatisfy(rules -> assertThat(rules)
                        .singleElement()
                        .satisfies(rule -> assertThat(rule.getApiVersions()).containsExactly("v1alpha1", "v1beta1")));
    }

    @Test
    void theObjectDependsOnNothingButItsArguments() {
        assertThat(WebhookConfigurations.validating(
                        "validating", AdmittedKinds.all(RenderContext::defaults), TARGET, "CA"))
                .isEqualTo(configuration);
    }
}
