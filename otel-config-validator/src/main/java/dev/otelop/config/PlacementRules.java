package dev.otelop.config;

import dev.otelop.config.KubernetesContext.Spread;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rules about how many pods run a collector and where: some receivers see one node only, others see the whole cluster,
 * and some processors need everything that belongs together. The operator's user may have thought of it, so none is an
 * error.
 */
final class PlacementRules {

    private static final String COMPONENTS = "https://opentelemetry.io/docs/platforms/kubernetes/collector/components/";
    private static final String SCALING = "https://opentelemetry.io/docs/collector/scaling/";

    static final Rule DUPLICATED = Rule.warning(
                    "kubernetes.duplicated-data",
                    "Several pods collect the same data of the cluster.",
                    (subject, report) -> inPods(subject, context -> {
                        if (context.isMany() && !context.sidecar()) {
                            subject.started(ComponentKind.RECEIVER, "k8scluster", "k8sevents", "k8sobjects")
                                    .filter(receiver -> !Values.has(receiver.config(), "k8s_leader_elector"))
                                    .forEach(receiver -> report.at(receiver)
                                            .says(
                                                    "each pod of the collector collects what `%s` sees of the cluster",
                                                    receiver.id())
                                            .help("run one replica, or set `k8s_leader_elector`"));
                        }
                    }))
            .see(COMPONENTS);

    static final Rule ONE_NODE_ONLY = Rule.warning(
                    "kubernetes.one-node-only",
                    "A receiver sees one node only, and its pods do not run on every node.",
                    (subject, report) -> inPods(subject, context -> {
                        if (context.spread() == Spread.REPLICAS) {
                            ofNodes(subject)
                                    .forEach(receiver -> report.at(receiver)
                                            .says(
                                                    "`%s` sees only the node that its pod happens to run on",
                                                    receiver.id())
                                            .help("run the collector with `mode: daemonset`"));
                        }
                    }))
            .see(COMPONENTS);

    static final Rule SPLIT_TRACES = Rule.warning(
                    "kubernetes.split-telemetry",
                    "A component needs everything that belongs together, and several pods share the work.",
                    (subject, report) -> inPods(subject, context -> {
                        if (context.spread() == Spread.REPLICAS && context.isMany()) {
                            Stream.concat(
                                            subject.started(
                                                    ComponentKind.PROCESSOR,
                                                    "tailsampling",
                                                    "groupbytrace",
                                                    "cumulativetodelta",
                                                    "deltatocumulative"),
                                            subject.started(ComponentKind.CONNECTOR, "servicegraph"))
                                    .forEach(
                                            component -> report.at(component)
                                                    .says(
                                                            "`%s` sees only what its own pod receives, and up to %d pods share the work",
                                                            component.id(), context.mostReplicas())
                                                    .help(
                                                            "put collectors with a `load_balancing` exporter in front, or run one replica"));
                        }
                    }))
            .see(SCALING);

    static final Rule SCRAPED_TWICE = Rule.warning(
                    "kubernetes.scraped-twice",
                    "Several pods scrape the same Prometheus targets.",
                    (subject, report) -> inPods(subject, context -> {
                        if (context.isMany() && !context.sidecar() && !context.targetAllocator()) {
                            subject.started(ComponentKind.RECEIVER, "prometheus")
                                    .filter(receiver -> !Values.has(receiver.config(), "target_allocator"))
                                    .flatMap(receiver ->
                                            Values.items(receiver.config(), "config", "scrape_configs").stream()
                                                    .filter(PlacementRules::isTheSameEverywhere))
                                    .limit(1)
                                    .forEach(
                                            job -> report.at(job)
                                                    .says("each pod of the collector scrapes the targets of this job")
                                                    .help(
                                                            "enable `spec.targetAllocator`, or select the targets of the pod's own node"));
                        }
                    }))
            .see(SCALING);

    static final Rule ALL_NODES_PODS = Rule.hint(
                    "kubernetes.watches-all-pods",
                    "Each pod of an agent watches all pods of the cluster.",
                    (subject, report) -> inPods(subject, context -> {
                        if (context.spread() == Spread.PER_NODE) {
                            subject.started(ComponentKind.PROCESSOR, "k8sattributes")
                                    .filter(processor -> !Values.has(processor.config(), "filter", "node_from_env_var")
                                            && !Values.has(processor.config(), "filter", "node")
                                            && !Values.is(processor.config(), true, "passthrough"))
                                    .forEach(
                                            processor -> report.at(processor)
                                                    .says(
                                                            "`%s` keeps all pods of the cluster in memory, once on each node",
                                                            processor.id())
                                                    .help(
                                                            "add `filter: {node_from_env_var: K8S_NODE_NAME}` and set that variable from `spec.nodeName`"));
                        }
                    }))
            .see(
                    "https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/processor/k8sattributesprocessor/README.md");

    private PlacementRules() {}

    static List<Rule> all() {
        return List.of(ALL_NODES_PODS, DUPLICATED, ONE_NODE_ONLY, SCRAPED_TWICE, SPLIT_TRACES);
    }

    static void inPods(Subject subject, Consumer<KubernetesContext> check) {
        KubernetesContext context = subject.target().kubernetes();
        if (context != null) {
            check.accept(context);
        }
    }

    /** The kubelet's address may lead elsewhere; the host's own figures and files cannot. */
    private static Stream<Component> ofNodes(Subject subject) {
        Stream<Component> files = subject.started(ComponentKind.RECEIVER, "filelog")
                .filter(receiver -> Values.items(receiver.config(), "include").stream()
                        .anyMatch(path -> Values.known(path)
                                .filter(known -> known.text().startsWith("/var/log/pods")
                                        || known.text().startsWith("/var/log/containers"))
                                .isPresent()));
        Stream<Component> kubelet = subject.started(ComponentKind.RECEIVER, "kubeletstats")
                .filter(receiver -> Values.entry(receiver.config(), "endpoint")
                        .map(ConfigEntry::value)
                        .filter(Sections::isUnknown)
                        .filter(node -> node instanceof ConfigScalar scalar
                                && scalar.text().contains("NODE"))
                        .isPresent());
        return Stream.concat(files, kubelet);
    }

    /** Fixed targets, or discovery that leaves nothing to the pod's own place. */
    private static boolean isTheSameEverywhere(ConfigNode job) {
        return Values.items(job, "static_configs").stream()
                .flatMap(config -> Values.items(config, "targets").stream())
                .flatMap(target -> Values.known(target).stream())
                .anyMatch(target -> !target.text().startsWith("localhost")
                        && !target.text().startsWith("0.0.0.0")
                        && !target.text().startsWith("127."));
    }
}
