package dev.otelop.operator.cli;

import dev.otelop.findings.FindingsText;
import dev.otelop.operator.platform.Clients;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.File;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code otelop explain}. */
@Command(
        name = "explain",
        description = {
            "Say which sidecars and agents pods get, which they do not get, and why: pods of files, or of a cluster.",
            "Of a live pod it says too whether the operator was asked about it, and whether what it got is out of date."
        })
final class ExplainCommand implements Callable<Integer> {

    @ArgGroup
    private Subject subject = new Subject();

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "How to reach the cluster (default: KUBECONFIG, else ~/.kube/config).")
    private @Nullable File kubeconfig;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to print the decisions.")
    private ExplanationFormat format = ExplanationFormat.TEXT;

    @Mixin
    private InjectionSources sources = new InjectionSources();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (subject.files.isEmpty() && subject.objects.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "name what to explain: -f FILE, or [KIND/]NAME of an object in a cluster");
        }
        return subject.files.isEmpty() ? explainCluster() : explainFiles();
    }

    private int explainFiles() {
        if (kubeconfig != null) {
            throw new ParameterException(spec.commandLine(), "--kubeconfig is for objects of a cluster, -f for files");
        }
        InjectionInput input = sources.read(subject.files, terminal);
        FilesInjection injection = input.inject();
        terminal.err().print(FindingsText.pretty(injection.mistakes(), input.texts()));
        print(injection.explanations());
        if (!input.unreadable().isEmpty()) {
            return ExitCode.FAILURE;
        }
        return injection.refuses() || injection.mistakes().hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private int explainCluster() {
        if (sources.hasFiles()) {
            throw new ParameterException(spec.commandLine(), "--with is for files: the cluster has everything itself");
        }
        if (sources.hasVersion()) {
            throw new ParameterException(
                    spec.commandLine(), "--kubernetes-version is for files: a cluster says its version itself");
        }
        Config config = config();
        try (KubernetesClient client = Clients.connect(config)) {
            LiveInjection live =
                    new LiveInjection(client, sources.injection(client), sources.namespace(config.getNamespace()));
            List<Explanation> explanations = subject.objects.stream()
                    .map(live::explain)
                    .flatMap(List::stream)
                    .toList();
            print(explanations);
            return explanations.stream().anyMatch(Explanation::refuses) ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private void print(List<Explanation> explanations) {
        terminal.out().print(format.print(explanations));
    }

    private Config config() {
        if (kubeconfig == null) {
            return new ConfigBuilder().build();
        }
        if (!kubeconfig.canRead()) {
            throw new CommandFailure("cannot read the kubeconfig " + kubeconfig);
        }
        return Config.fromKubeconfig(kubeconfig);
    }

    /** Files, or objects of a cluster. */
    static final class Subject {

        @Option(
                names = {"-f", "--filename"},
                paramLabel = "FILE",
                description = "Files, folders (all *.yaml and *.yml below), or - for standard input; may be repeated.")
        private List<String> files = List.of();

        @Parameters(
                arity = "0..*",
                paramLabel = "[KIND/]NAME",
                description = "A pod of the cluster; or a workload, such as deployment/shop, for its template and each "
                        + "of its pods.")
        private List<String> objects = List.of();
    }
}
