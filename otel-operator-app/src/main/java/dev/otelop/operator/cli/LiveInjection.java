package dev.otelop.operator.cli;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Explains objects of a cluster. It only reads. */
record LiveInjection(KubernetesClient client, Injection injection, String namespace) {

    private static final String PATH = "/mutate-v1-pod";

    /** @param name {@code NAME} of a pod, or {@code KIND/NAME} */
    List<Explanation> explain(String name) {
        int slash = name.indexOf('/');
        String word = slash < 0 ? "pod" : name.substring(0, slash);
        LiveKind kind = LiveKind.of(word)
                .orElseThrow(() -> new CommandFailure("`%s` is no kind of object that has pods".formatted(word)));
        String own = name.substring(slash + 1);
        FileObject object = kind.get(client, namespace, own)
                .flatMap(found -> FileObject.live(found, client))
                .orElseThrow(() ->
                        new CommandFailure("there is no %s `%s` in namespace `%s`".formatted(word, own, namespace)));
        return explain(object);
    }

    private List<Explanation> explain(FileObject object) {
        List<Explanation> explanations = new ArrayList<>();
        InjectedObject injected = injected(object);
        if (injected.template().isPod()) {
            explanations.add(pod(injected));
            return explanations;
        }
        explanations.add(Explanation.of(injected));
        pods(object).forEach(pod -> explanations.add(pod(injected(pod))));
        return explanations;
    }

    private Explanation pod(InjectedObject injected) {
        return new LivePod(injected, registered(), new Revisions(injection.facts())).explain();
    }

    private InjectedObject injected(FileObject object) {
        PodTemplate template =
                PodTemplate.in(object).orElseThrow(() -> new CommandFailure(object.title() + " has no pods"));
        return new InjectedObject(template, namespace, injection.of(template, namespace));
    }

    /** The pods that the selector of a workload means, by name. */
    private List<FileObject> pods(FileObject workload) {
        Object selector = client.getKubernetesSerialization()
                .convertValue(workload.node().tree(), GenericKubernetesResource.class)
                .get("spec", "selector");
        if (selector == null) {
            return List.of();
        }
        LabelSelector labels = client.getKubernetesSerialization().convertValue(selector, LabelSelector.class);
        return client.pods().inNamespace(namespace).withLabelSelector(labels).list().getItems().stream()
                .sorted(Comparator.comparing((Pod pod) -> pod.getMetadata().getName()))
                .flatMap(pod -> FileObject.live(pod, client).stream())
                .toList();
    }

    /** Since when the operator has been asked about pods. */
    private Optional<Instant> registered() {
        return client.admissionRegistration().v1().mutatingWebhookConfigurations().list().getItems().stream()
                .filter(LiveInjection::isForPods)
                .map(configuration -> Instant.parse(configuration.getMetadata().getCreationTimestamp()))
                .min(Comparator.naturalOrder());
    }

    private static boolean isForPods(MutatingWebhookConfiguration configuration) {
        return configuration.getWebhooks().stream().anyMatch(webhook -> {
            String url = webhook.getClientConfig().getUrl();
            return url == null
                    ? webhook.getClientConfig().getService() != null
                            && PATH.equals(
                                    webhook.getClientConfig().getService().getPath())
                    : url.endsWith(PATH);
        });
    }
}
