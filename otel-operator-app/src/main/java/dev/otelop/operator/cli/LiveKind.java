package dev.otelop.operator.cli;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of object in a cluster that can be explained, with the words by which people call them. */
enum LiveKind {
    POD("", "Pod", "pods", "po"),
    DEPLOYMENT("apps", "Deployment", "deployments", "deploy"),
    REPLICA_SET("apps", "ReplicaSet", "replicasets", "rs"),
    STATEFUL_SET("apps", "StatefulSet", "statefulsets", "sts"),
    DAEMON_SET("apps", "DaemonSet", "daemonsets", "ds"),
    JOB("batch", "Job", "jobs", "job"),
    CRON_JOB("batch", "CronJob", "cronjobs", "cj");

    private final ResourceDefinitionContext context;
    private final List<String> words;

    LiveKind(String group, String kind, String plural, String shortName) {
        this.context = new ResourceDefinitionContext.Builder()
                .withGroup(group)
                .withVersion("v1")
                .withKind(kind)
                .withPlural(plural)
                .withNamespaced(true)
                .build();
        this.words = List.of(kind.toLowerCase(Locale.ROOT), plural, shortName);
    }

    /** The kind that {@code word} means, in any case. */
    static Optional<LiveKind> of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.words.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The kind of that group and name, if it is one of these. */
    static Optional<LiveKind> of(String group, String name) {
        return Stream.of(values())
                .filter(kind -> kind.context.getGroup().equals(group)
                        && kind.context.getKind().equals(name))
                .findFirst();
    }

    Optional<GenericKubernetesResource> get(KubernetesClient client, String namespace, String name) {
        return Optional.ofNullable(client.genericKubernetesResources(context)
                .inNamespace(namespace)
                .withName(name)
                .get());
    }
}
