package dev.otelop.operator.admission;

import dev.otelop.model.Labels;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MatchCondition;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.RuleWithOperationsBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfigurationBuilder;
import java.util.List;

/**
 * The registration of the webhooks as Kubernetes objects. Every field that has a default is written, so that what is
 * read back can be compared with what was written.
 *
 * <p>Fail closed: a custom resource that nobody judged is not stored. That never stands in the way of deletion. DELETE
 * is not registered, and the updates that take finalizers away are filtered out by the API server itself, so objects and
 * namespaces go away while no operator runs. No namespace is excluded: the operator needs no custom resource to start.
 */
final class WebhookConfigurations {

    /** The name that upstream's installation uses: two operators in one cluster replace each other's, never add up. */
    static final String VALIDATING = "opentelemetry-operator-validating-webhook-configuration";

    private static final String GROUP = "opentelemetry.io";

    /** Both served versions in one rule: a second webhook for the other version would be asked about each write too. */
    private static final List<String> VERSIONS = List.of("v1alpha1", "v1beta1");

    private static final MatchCondition NOT_BEING_DELETED =
            new MatchCondition("!has(object.metadata.deletionTimestamp)", "not-being-deleted");

    private static final int TIMEOUT_SECONDS = 10;

    private WebhookConfigurations() {}

    static ValidatingWebhookConfiguration validating(
            List<AdmittedKind<?>> kinds, WebhookTarget target, String caBundle) {
        return new ValidatingWebhookConfigurationBuilder()
                .withMetadata(new ObjectMetaBuilder()
                        .withName(VALIDATING)
                        .addToLabels(Labels.MANAGED_BY, Labels.OPERATOR)
                        .build())
                .withWebhooks(kinds.stream()
                        .map(kind -> webhook(kind, target, caBundle))
                        .toList())
                .build();
    }

    private static ValidatingWebhook webhook(AdmittedKind<?> kind, WebhookTarget target, String caBundle) {
        return new ValidatingWebhookBuilder()
                .withName(kind.webhook())
                .withAdmissionReviewVersions("v1")
                .withClientConfig(target.client(kind.paths().get(0), caBundle))
                .withFailurePolicy("Fail")
                .withMatchConditions(NOT_BEING_DELETED)
                .withMatchPolicy("Equivalent")
                .withNamespaceSelector(new LabelSelector())
                .withObjectSelector(new LabelSelector())
                .withRules(new RuleWithOperationsBuilder()
                        .withApiGroups(GROUP)
                        .withApiVersions(VERSIONS)
                        .withOperations("CREATE", "UPDATE")
                        .withResources(kind.resource())
                        .withScope("Namespaced")
                        .build())
                .withSideEffects("None")
                .withTimeoutSeconds(TIMEOUT_SECONDS)
                .build();
    }
}
