package dev.otelop.operator.cli;

import dev.otelop.injection.InjectionSettings;
import dev.otelop.operator.gather.ClusterVersion;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what decisions about pods rest on. */
final class InjectionSources {

    @Option(
            names = {"--with", "--instrumentation", "--collector"},
            paramLabel = "FILE",
            description = "Files or folders with what pods ask for: Instrumentations, sidecar collectors, and the "
                    + "Namespaces and ConfigMaps that matter; may be repeated. What is in the files of -f counts too.")
    private List<String> others = List.of();

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAME",
            description = "The namespace of objects that name none (default: default, or that of the kubeconfig).")
    private @Nullable String namespace;

    @Option(
            names = "--kubernetes-version",
            paramLabel = "VERSION",
            converter = WrittenVersion.class,
            description = "The version of the cluster that files are for, such as 1.28: before 1.29 a sidecar is an "
                    + "ordinary container (default: a later one).")
    private @Nullable ClusterVersion kubernetesVersion;

    @Mixin
    private SidecarOptions collectors = new SidecarOptions();

    @Mixin
    private InjectionOptions injection = new InjectionOptions();

    boolean hasFiles() {
        return !others.isEmpty();
    }

    boolean hasVersion() {
        return kubernetesVersion != null;
    }

    /** The chosen namespace, else {@code current}, else the one that everybody has. */
    String namespace(@Nullable String current) {
        return namespace == null ? Objects.requireNonNullElse(current, "default") : namespace;
    }

    /** Reads everything; what cannot be read is said at once. */
    InjectionInput read(List<String> names, Terminal terminal) {
        SourceFiles files = SourceFiles.read(names, terminal);
        SourceFiles context = SourceFiles.read(others, terminal);
        List<String> unreadable = new ArrayList<>(files.unreadable());
        unreadable.addAll(context.unreadable());
        unreadable.forEach(sentence -> terminal.note("%s", sentence));
        List<FileObject> objects = new ArrayList<>(files.objects());
        objects.addAll(context.objects());
        FileSource facts = new FileSource(objects, namespace(null), candidates());
        return new InjectionInput(files, context, facts, new Injection(facts, settings(kubernetesVersion)), unreadable);
    }

    /** Decides with what is in a cluster now. */
    Injection injection(KubernetesClient client) {
        return new Injection(new ClusterSource(client, candidates()), settings(ClusterVersion.of(client)));
    }

    private InjectionSettings settings(@Nullable ClusterVersion version) {
        InjectionSettings settings = injection.settings();
        return version == null ? settings : settings.withNativeSidecars(version.runsNativeSidecars());
    }

    private Candidates candidates() {
        return new Candidates(collectors.facts());
    }
}
