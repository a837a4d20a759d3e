package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Findings;
import dev.otelop.model.v1alpha1.ApacheHttpdSettings;
import dev.otelop.model.v1alpha1.ExporterSettings;
import dev.otelop.model.v1alpha1.ExporterTls;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.InstrumentationSpec;
import dev.otelop.model.v1alpha1.LanguageSettings;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is wrong with an instrumentation as far as its resource alone can tell. All problems are found at once. */
public final class InstrumentationChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath EXPORTER = SPEC.key("exporter");
    private static final String EXAMPLE = "write something like `http://otel-collector:4317`";
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private InstrumentationChecks() {}

    /** Every finding about {@code instrumentation}, with paths from the root of the resource. */
    public static Findings check(Instrumentation instrumentation) {
        InstrumentationSpec spec = instrumentation.getSpec();
        Report report = new Report();
        SchemaChecks.check(spec, report);
        endpoint(spec, report);
        tls(spec.getExporter(), report);
        SamplerChecks.check(spec.getSampler(), report);
        propagators(spec.getPropagators(), report);
        EnvChecks.check(spec.getEnv(), SPEC.key("env"), report);
        languages(spec).forEach((name, language) -> language(language, SPEC.key(name), report));
        apacheVersion(spec.getApacheHttpd(), report);
        report.add(instrumentation);
        return report.findings();
    }

    private static void endpoint(InstrumentationSpec spec, Report report) {
        ExporterSettings exporter = spec.getExporter();
        String endpoint = exporter == null ? null : exporter.getEndpoint();
        FieldPath path = EXPORTER.key("endpoint");
        if (endpoint == null || endpoint.isBlank()) {
            if (!setsEndpoint(spec.getEnv())) {
                report.error("instrumentation.missing-endpoint", path, "nothing says where telemetry is sent", EXAMPLE);
            }
            return;
        }
        if (!endpoint.contains("://")) {
            report.warning(
                    "instrumentation.endpoint-without-scheme",
                    path,
                    "not every SDK understands `%s`".formatted(endpoint),
                    "write `http://%s`".formatted(endpoint));
            return;
        }
        Endpoints.problem(endpoint, SCHEMES)
                .ifPresent(problem -> report.error("instrumentation.malformed-endpoint", path, problem, EXAMPLE));
    }

    private static boolean setsEndpoint(List<EnvVar> env) {
        return Elements.of(env).anyMatch(variable -> "OTEL_EXPORTER_OTLP_ENDPOINT".equals(variable.getName()));
    }

    private static void tls(@Nullable ExporterSettings exporter, Report report) {
        ExporterTls tls = exporter == null ? null : exporter.getTls();
        if (exporter == null || tls == null) {
            return;
        }
        FieldPath path = EXPORTER.key("tls");
        if ((tls.getCertFile() == null) != (tls.getKeyFile() == null)) {
            report.warning(
                    "instrumentation.half-a-client-certificate",
                    path,
                    "a client certificate needs `cert_file` and `key_file`",
                    "set both or none");
        }
        String endpoint = exporter.getEndpoint();
        if (endpoint != null && !endpoint.startsWith("https://")) {
            report.warning(
                    "instrumentation.tls-without-https",
                    path,
                    "TLS has no effect, because the endpoint does not start with `https://`",
                    "change the endpoint or remove `tls`");
        }
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

    private static Map<String, @Nullable LanguageSettings> languages(InstrumentationSpec spec) {
        Map<String, @Nullable LanguageSettings> languages = new TreeMap<>();
        languages.put("apacheHttpd", spec.getApacheHttpd());
        languages.put("dotnet", spec.getDotnet());
        languages.put("go", spec.getGo());
        languages.put("java", spec.getJava());
        languages.put("nginx", spec.getNginx());
        languages.put("nodejs", spec.getNodejs());
        languages.put("python", spec.getPython());
        return languages;
    }

    private static void language(@Nullable LanguageSettings language, FieldPath path, Report report) {
        if (language == null) {
            return;
        }
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
