package dev.otelop.operator.cli;

import dev.otelop.injection.CrossNamespace;
import dev.otelop.injection.InjectionSettings;
import dev.otelop.injection.Language;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Options about what pods get. */
final class InjectionOptions {

    @Option(
            names = "--agent-image",
            paramLabel = "LANGUAGE=IMAGE",
            converter = LanguageLabel.class,
            description = "The agent image of a language, where an Instrumentation names none; may be repeated.")
    private Map<Language, String> images = new LinkedHashMap<>();

    @Option(
            names = "--disable-agent",
            paramLabel = "LANGUAGE",
            converter = LanguageLabel.class,
            split = ",",
            description = "Never inject the agent of this language; may be repeated.")
    private List<Language> disabled = List.of();

    @Option(
            names = "--allow-injected-image",
            paramLabel = "PREFIX",
            split = ",",
            description = "Inject only images that begin with one of these prefixes (default: any).")
    private List<String> imagePrefixes = List.of();

    @Option(
            names = "--cross-namespace",
            paramLabel = "grant|open",
            defaultValue = "grant",
            description = {
                "Who may use an Instrumentation or sidecar of another namespace: those that its annotation",
                "otelop.dev/allow-injection-from lists, or everybody (default: ${DEFAULT-VALUE})."
            })
    private CrossNamespace crossNamespace = CrossNamespace.GRANT;

    @Option(
            names = "--exclude-namespace",
            paramLabel = "NAME",
            split = ",",
            description = "Never touch pods of this namespace, besides those of Kubernetes; may be repeated.")
    private List<String> excluded = List.of();

    @Option(
            names = "--resolve-configmaps",
            description = "Look up variables that come from ConfigMaps, so that agents can extend them.")
    private boolean resolveConfigMaps;

    /** The settings of an operator that was started with these options. */
    InjectionSettings settings() {
        InjectionSettings shipped = InjectionSettings.defaults();
        Map<Language, String> allImages = new EnumMap<>(Language.class);
        allImages.putAll(shipped.images());
        allImages.putAll(images);
        Set<Language> languages = new TreeSet<>(shipped.languages());
        disabled.forEach(languages::remove);
        SortedSet<String> allExcluded = new TreeSet<>(shipped.excludedNamespaces());
        allExcluded.addAll(excluded);
        return new InjectionSettings(
                allImages,
                languages,
                imagePrefixes,
                shipped.nativeSidecars(),
                crossNamespace,
                resolveConfigMaps,
                allExcluded,
                shipped.ownNamespace(),
                shipped.environmentLimit(),
                shipped.multiInstrumentation());
    }
}
