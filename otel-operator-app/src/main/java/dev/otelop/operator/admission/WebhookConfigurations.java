package dev.otelop.operator.admission;

import dev.otelop.model.Labels;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MatchCondition;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfigurationBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.RuleWithOperationsBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfigurationBuilder;
import java.util.List;

/**
 * The registrations of the webhooks as Kubernetes objects. Every field that has a default is written, so that what is
 * read back can be compared with what was written.
 *
 * <p>Custom resources fail closed: a custom resource that nobody judged is not stored. That never stands in the way of deletion. DELETE
 * is not registered, and the updates that take finalizers away are filtered out by the API server itself, so objects and
 * namespaces go away while no operator runs. No namespace is excluded: the operator needs no custom resource to start.
 *
 * <p>Pods fail open, after two seconds: an application that starts without an agent is better than one that does not
 * start. Only CREATE is asked about, for nothing that injection adds can be changed on a pod that runs; and every CREATE,
 * because a pod's namespace may ask for it, and no selector sees annotations. Pods that other webhooks change later are
 * asked about again.
 */
final class WebhookConfigurations {

    private static final String GROUP = "opentelemetry.io";

    /** Both served versions in one rule: a second webhook for the other version would be asked about each write too. */
    private static final List<String> VERSIONS = List.of("v1alpha1", "v1beta1");

    private static final MatchCondition NOT_BEING_DELETED =
            new MatchCondition("!has(object.metadata.deletionTimestamp)", "not-being-deleted");

    /** What is not asked about passes also when no operator answers: labels, annotations and finalizers stay free. */
    private static final MatchCondition SPEC_CHANGED = new MatchCondition(
            "request.operation == 'CREATE' || !has(object.spec) || !has(oldObject.spec) || object.spec != oldObject.spec",
            "spec-changed");

    /** A mirror stands for a pod that a node reads from a file: it cannot be changed, and may not refer to a Secret. */
    private static final MatchCondition NO_MIRROR = new MatchCondition(
            "!has(object.metadata.annotations) || !('kubernetes.io/config.mirror' in object.metadata.annotations)",
            "not-a-mirror");

    private static final int TIMEOUT_SECONDS = 10;
    private static final int POD_TIMEOUT_SECONDS = 2;

    private WebhookConfigurations() {}

    static ValidatingWebhookConfiguration validating(
            String name, List<AdmittedKind<?>> kinds, WebhookTarget target, String caBundle) {
        return new ValidatingWebhookConfigurationBuilder()
                .withMetadata(new ObjectMetaBuilder()
                        .withName(name)
                        .addToLabels(Labels.MANAGED_BY, Labels.OPERATOR)
                        .build())
                .withWebhooks(kinds.stream()
                        .map(kind -> webhook(kind, target, caBundle))
                        .toList())
                .build();
    }

    static MutatingWebhookConfiguration mutating(String name, PodScope scope, WebhookTarget target, String caBundle) {
        return new MutatingWebhookConfigurationBuilder()
                .withMetadata(new ObjectMetaBuilder()
                        .withName(name)
                        .addToLabels(Labels.MANAGED_BY, Labels.OPERATOR)
                        .build())
                .withWebhooks(pods(scope, target, caBundle))
                .build();
    }

    private static MutatingWebhook pods(PodScope scope, WebhookTarget target, String caBundle) {
        return new MutatingWebhookBuilder()
                .withName("mpod.kb.io")
                .withAdmissionReviewVersions("v1")
                .withClientConfig(target.client(InjectedPods.PATH, caBundle))
                .withFailurePolicy("Ignore")
                .withMatchConditions(NO_MIRROR)
                .withMatchPolicy("Equivalent")
                .withNamespaceSelector(scope.namespaces())
                .withObjectSelector(notOurs())
                .withReinvocationPolicy("IfNeeded")
                .withRules(new RuleWithOperationsBuilder()
                        .withApiGroups("")
                        .withApiVersions("v1")
                        .withOperations("CREATE")
                        .withResources("pods")
                        .withScope("Namespaced")
                        .build())
                .withSideEffects("NoneOnDryRun")
                .withTimeoutSeconds(POD_TIMEOUT_SECONDS)
                .build();
    }

    /** A collector that an annotation of its namespace gave a sidecar would send its data to itself. */
    private static LabelSelector notOurs() {
        return new LabelSelectorBuilder()
                .withMatchExpressions(
                        new LabelSelectorRequirement(Labels.MANAGED_BY, "NotIn", List.of(Labels.OPERATOR)))
                .build();
    }

    private static ValidatingWebhook webhook(AdmittedKind<?> kind, WebhookTarget target, String caBundle) {
        return new ValidatingWebhookBuilder()
                .withName(kind.webhook())
                .withAdmissionReviewVersions("v1")
                .withClientConfig(target.client(kind.paths().get(0), caBundle))
                .withFailurePolicy("Fail")
                .withMatchConditions(NOT_BEING_DELETED, SPEC_CHANGED)
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
