package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Findings;
import dev.otelop.model.v1alpha1.ApacheHttpdSettings;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.InstrumentationSpec;
import dev.otelop.model.v1alpha1.LanguageSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is wrong with an instrumentation as far as its resource alone can tell. All problems are found at once. */
public final class InstrumentationChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private InstrumentationChecks() {}

    /** Every finding about {@code instrumentation}, with paths from the root of the resource. */
    public static Findings check(Instrumentation instrumentation) {
        InstrumentationSpec spec = instrumentation.getSpec();
        Report report = new Report();
        SchemaChecks.check(spec, report);
        SortedMap<String, LanguageSettings> languages = languages(spec);
        new InstrumentationExportChecks(spec, languages, report).check();
        SamplerChecks.check(spec.getSampler(), report);
        propagators(spec.getPropagators(), report);
        EnvChecks.check(spec.getEnv(), SPEC.key("env"), report);
        languages.forEach((name, language) -> language(language, SPEC.key(name), report));
        apacheVersion(spec.getApacheHttpd(), report);
        report.add(instrumentation);
        return report.findings();
    }

    private static void propagators(List<String> propagators, Report report) {
        Set<String> seen = new HashSet<>();
        Elements.each(propagators, SPEC.key("propagators"), (propagator, path) -> {
            if (!seen.add(propagator)) {
                report.warning(
                        "instrumentation.duplicate-propagator",
                        path,
                        "`%s` is there already".formatted(propagator),
                        "remove it");
            } else if (propagator.equals("none") && propagators.size() > 1) {
                report.warning(
                        "instrumentation.none-among-propagators",
                        path,
                        "`none` excludes the other propagators",
                        "remove it or the others");
            }
        });
    }

    /** The sections that are there. */
    private static SortedMap<String, LanguageSettings> languages(InstrumentationSpec spec) {
        SortedMap<String, LanguageSettings> languages = new TreeMap<>();
        put(languages, "apacheHttpd", spec.getApacheHttpd());
        put(languages, "dotnet", spec.getDotnet());
        put(languages, "go", spec.getGo());
        put(languages, "java", spec.getJava());
        put(languages, "nginx", spec.getNginx());
        put(languages, "nodejs", spec.getNodejs());
        put(languages, "python", spec.getPython());
        return languages;
    }

    private static void put(
            SortedMap<String, LanguageSettings> languages, String name, @Nullable LanguageSettings language) {
        if (language != null) {
            languages.put(name, language);
        }
    }

    private static void language(LanguageSettings language, FieldPath path, Report report) {
        EnvChecks.check(language.getEnv(), path.key("env"), report);
        if (language.getVolumeClaimTemplate() != null && language.getVolumeLimitSize() != null) {
            report.error(
                    "instrumentation.two-volumes",
                    path,
                    "the agent's volume cannot be a claim and have a size limit",
                    "remove `volumeClaimTemplate` or `volumeLimitSize`");
        }
    }

    private static void apacheVersion(@Nullable ApacheHttpdSettings apache, Report report) {
        String version = apache == null ? null : apache.getVersion();
        if (version != null && !List.of("2.2", "2.4").contains(version)) {
            report.warning(
                    "instrumentation.unknown-apache-version",
                    SPEC.key("apacheHttpd").key("version"),
                    "there is no module for Apache httpd `%s`".formatted(version),
                    "use 2.4 or 2.2");
        }
    }
}
