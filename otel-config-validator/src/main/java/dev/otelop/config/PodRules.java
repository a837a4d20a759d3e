package dev.otelop.config;

import dev.otelop.config.KubernetesContext.Spread;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Rules about what a collector finds in its container: volumes, memory, variables, rights. The cluster may add what the
 * resource does not say, so none is an error.
 */
final class PodRules {

    private static final String COMPONENTS = "https://opentelemetry.io/docs/platforms/kubernetes/collector/components/";
    private static final String MEMORY =
            "https://github.com/open-telemetry/opentelemetry-collector/blob/main/processor/memorylimiterprocessor/README.md";
    private static final long MEBIBYTE = 1024 * 1024;

    /** Variables that a container has without being told. */
    private static final List<String> GIVEN = List.of("HOME", "HOSTNAME", "PATH");

    /** What an API server has to let the component's service account do. */
    private static final List<Need> NEEDS = List.of(
            new Need(ComponentKind.PROCESSOR, "k8sattributes", "get, watch and list pods, namespaces and replicasets"),
            new Need(ComponentKind.RECEIVER, "k8scluster", "get, watch and list nodes, pods, workloads and quotas"),
            new Need(ComponentKind.RECEIVER, "k8sevents", "get, watch and list events"),
            new Need(ComponentKind.RECEIVER, "k8sobjects", "get, watch and list the objects it names"),
            new Need(ComponentKind.RECEIVER, "kubeletstats", "get nodes/stats"));

    static final Rule UNMOUNTED = Rule.warning(
                    "kubernetes.unmounted-path",
                    "A receiver reads files of the node, and no volume holds them.",
                    (subject, report) -> PlacementRules.inPods(subject, context -> {
                        paths(subject)
                                .filter(read -> !context.sidecar() && context.lacks(read.folder()))
                                .forEach(
                                        read -> report.at(read.node())
                                                .says("no volume of the pod holds `%s`", read.folder())
                                                .help(
                                                        "mount the node's folder with `spec.volumes` (`hostPath`) and `spec.volumeMounts`"));
                    }))
            .see(COMPONENTS);

    static final Rule NO_ROOT_PATH = Rule.hint(
                    "kubernetes.own-container-only",
                    "Host metrics are those of the collector's own container.",
                    (subject, report) -> PlacementRules.inPods(subject, context -> {
                        if (context.spread() == Spread.PER_NODE) {
                            subject.started(ComponentKind.RECEIVER, "hostmetrics")
                                    .filter(receiver -> !Values.has(receiver.config(), "root_path"))
                                    .forEach(receiver -> report.at(receiver)
                                            .says(
                                                    "`%s` reads the file systems of its own container, not those of the node",
                                                    receiver.id())
                                            .help("mount the node's `/` at `/hostfs` and set `root_path: /hostfs`"));
                        }
                    }))
            .see(COMPONENTS);

    static final Rule LIMIT_TOO_HIGH = Rule.warning(
                    "kubernetes.memory-limit-too-high",
                    "The memory limiter allows more than the container has.",
                    (subject, report) -> PlacementRules.inPods(
                            subject,
                            context -> context.knownMemoryLimit()
                                    .ifPresent(limit -> limiters(subject)
                                            .forEach(limiter -> Values.integer(limiter.config(), "limit_mib")
                                                    .ifPresent(mib -> {
                                                        if (mib >= limit / MEBIBYTE) {
                                                            report.at(Values.entry(limiter.config(), "limit_mib")
                                                                            .orElseThrow())
                                                                    .says(
                                                                            "the container is killed at %d MiB, before `%s` refuses anything",
                                                                            limit / MEBIBYTE, limiter.id())
                                                                    .help(
                                                                            "write at most %d, or `limit_percentage: 80`",
                                                                            limit / MEBIBYTE * 8 / 10);
                                                        }
                                                    })))))
            .see(MEMORY);

    static final Rule NO_LIMITER = Rule.hint(
                    "kubernetes.no-memory-limiter",
                    "The container has a memory limit, and no memory limiter keeps the collector below it.",
                    (subject, report) -> PlacementRules.inPods(subject, context -> {
                        boolean seen = !subject.config().sections().pipelinesAreOpen()
                                && !subject.config().pipelines().isEmpty();
                        if (seen
                                && context.memoryLimit() != null
                                && limiters(subject).findAny().isEmpty()) {
                            subject.config()
                                    .sections()
                                    .serviceEntry("pipelines")
                                    .ifPresent(
                                            pipelines -> report.at(pipelines)
                                                    .says(
                                                            "nothing keeps the collector below the memory limit of its container")
                                                    .help(
                                                            "add `memory_limiter: {check_interval: 1s, limit_percentage: 80, spike_limit_percentage: 25}` as the first processor"));
                        }
                    }))
            .see(MEMORY);

    static final Rule UNSET_VARIABLE = Rule.warning(
            "kubernetes.unset-variable",
            "The configuration refers to an environment variable that the container does not have.",
            (subject, report) -> PlacementRules.inPods(subject, context -> {
                SortedSet<String> known = context.variables();
                if (known != null && !context.sidecar()) {
                    subject.variableTexts()
                            .forEach(text -> text.expansion().uris().stream()
                                    .map(ProviderUri::of)
                                    .filter(uri -> uri.isEnvironment()
                                            && uri.hasVariableName()
                                            && !uri.shown().contains(":-"))
                                    .map(ProviderUri::variable)
                                    .filter(name -> name.indexOf(Expansion.UNKNOWN) < 0
                                            && !known.contains(name)
                                            && !GIVEN.contains(name)
                                            && !name.startsWith("KUBERNETES_")
                                            && !name.endsWith("_SERVICE_HOST")
                                            && !name.endsWith("_SERVICE_PORT"))
                                    .distinct()
                                    .forEach(name -> report.at(text.node())
                                            .says("the container has no variable `%s`", name)
                                            .help("add it to `spec.env`, or give it a default: `${env:%s:-…}`", name)));
                }
            }));

    static final Rule NO_RIGHTS = Rule.hint(
                    "kubernetes.needs-rights",
                    "A component asks the API server, and the collector has no service account of its own choice.",
                    (subject, report) -> PlacementRules.inPods(subject, context -> {
                        if (!context.chosenServiceAccount() && !context.sidecar()) {
                            NEEDS.forEach(
                                    need -> subject.started(need.kind(), need.type())
                                            .filter(component -> !Values.is(component.config(), true, "passthrough"))
                                            .forEach(
                                                    component -> report.at(component)
                                                            .says("`%s` has to %s", component.id(), need.rights())
                                                            .help(
                                                                    "bind a role that allows it to the collector's service account, or name one in `spec.serviceAccount`")));
                        }
                    }))
            .see(COMPONENTS);

    static final Rule KUBELET_UNREACHED = Rule.warning(
                    "kubernetes.kubelet-by-pod-name",
                    "A receiver looks for the kubelet under the pod's own name.",
                    (subject, report) -> PlacementRules.inPods(subject, context -> {
                        if (!context.hostNetwork()) {
                            subject.started(ComponentKind.RECEIVER, "kubeletstats")
                                    .filter(receiver -> !Values.has(receiver.config(), "endpoint"))
                                    .forEach(receiver -> report.at(receiver)
                                            .says(
                                                    "without an endpoint `%s` asks a kubelet at the pod's host name",
                                                    receiver.id())
                                            .help("write `endpoint: https://${env:K8S_NODE_NAME}:10250`"));
                        }
                    }))
            .see(COMPONENTS);

    private PodRules() {}

    static List<Rule> all() {
        return List.of(
                KUBELET_UNREACHED, LIMIT_TOO_HIGH, NO_LIMITER, NO_RIGHTS, NO_ROOT_PATH, UNMOUNTED, UNSET_VARIABLE);
    }

    private static Stream<Component> limiters(Subject subject) {
        return subject.started(ComponentKind.PROCESSOR, "memorylimiter");
    }

    private static Stream<Read> paths(Subject subject) {
        Stream<Read> logs = subject.started(ComponentKind.RECEIVER, "filelog")
                .flatMap(receiver -> Values.items(receiver.config(), "include").stream())
                .flatMap(path -> Values.known(path).stream())
                .filter(path -> path.text().startsWith("/var/log/"))
                .map(path -> new Read(path, folder(path.text())));
        Stream<Read> roots = subject.started(ComponentKind.RECEIVER, "hostmetrics")
                .flatMap(receiver -> Values.scalar(receiver.config(), "root_path").stream())
                .map(path -> new Read(path, path.text()));
        return Stream.concat(logs, roots);
    }

    /** The path up to its first wildcard. */
    private static String folder(String pattern) {
        int wildcard = pattern.indexOf('*');
        String fixed = wildcard < 0 ? pattern : pattern.substring(0, wildcard);
        int end = fixed.lastIndexOf('/');
        return end <= 0 ? "/" : fixed.substring(0, end);
    }

    private record Read(ConfigScalar node, String folder) {}

    private record Need(ComponentKind kind, String type, String rights) {}
}
