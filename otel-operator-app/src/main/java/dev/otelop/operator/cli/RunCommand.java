package dev.otelop.operator.cli;

import dev.otelop.operator.Operator;
import dev.otelop.operator.OperatorOptions;
import dev.otelop.operator.ServerAddresses;
import dev.otelop.operator.platform.BindAddress;
import java.io.File;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code otelop run}. */
@Command(
        name = "run",
        description = {
            "Run the operator, in a cluster or beside one.",
            "It ends with 0 at SIGTERM, after the work in hand is done, and with 1 when it loses its lead."
        })
final class RunCommand implements Callable<Integer> {

    @Option(
            names = "--metrics-bind-address",
            paramLabel = "ADDRESS",
            defaultValue = ":8080",
            description = "Where /metrics is served; 0 for nowhere (default: ${DEFAULT-VALUE}).")
    private BindAddress metrics = BindAddress.NONE;

    @Option(
            names = "--health-probe-bind-address",
            paramLabel = "ADDRESS",
            defaultValue = ":8081",
            description = "Where /healthz and /readyz are served; 0 for nowhere (default: ${DEFAULT-VALUE}).")
    private BindAddress probes = BindAddress.NONE;

    @Option(
            names = "--leader-elect",
            arity = "0..1",
            paramLabel = "true|false",
            fallbackValue = "true",
            description = "Let one of several replicas reconcile.")
    private boolean leaderElect;

    @Option(
            names = "--lease-namespace",
            paramLabel = "NAME",
            converter = OptionValues.NamespaceName.class,
            description = "Where replicas keep their lease (default: the pod's namespace).")
    private @Nullable String leaseNamespace;

    @Option(
            names = "--max-concurrent-reconciles",
            paramLabel = "N",
            defaultValue = "3",
            converter = OptionValues.Count.class,
            description = "How many resources are worked on at once (default: ${DEFAULT-VALUE}).")
    private int reconciles;

    @Option(
            names = {"-n", "--namespace", "--watch-namespace"},
            paramLabel = "NAME",
            split = ",",
            converter = OptionValues.NamespaceName.class,
            description = "Watch only this namespace; may be repeated (default: all).")
    private List<String> namespaces = List.of();

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "How to reach the cluster (default: the pod's service account, else KUBECONFIG).")
    private @Nullable File kubeconfig;

    @Mixin
    private WebhookFlags webhooks = new WebhookFlags();

    @Mixin
    private CollectorOptions collectors = new CollectorOptions();

    @Mixin
    private InjectionOptions injection = new InjectionOptions();

    @Mixin
    private LogOptions log = new LogOptions();

    @Override
    public Integer call() throws InterruptedException {
        log.apply();
        return Operator.run(options(), Kubeconfig.read(kubeconfig));
    }

    private OperatorOptions options() {
        OperatorOptions options = OperatorOptions.shipped()
                .withServers(new ServerAddresses(metrics, probes))
                .withWebhooks(webhooks.options())
                .withMaxConcurrentReconciles(reconciles)
                .withNamespaces(namespaces)
                .withSettings(collectors.facts())
                .withInjection(injection.settings());
        return leaderElect ? options.withLeaderElection(leaseNamespace) : options;
    }
}
