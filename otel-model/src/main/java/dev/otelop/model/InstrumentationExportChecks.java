package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.model.v1alpha1.ExporterSettings;
import dev.otelop.model.v1alpha1.ExporterTls;
import dev.otelop.model.v1alpha1.InstrumentationSpec;
import dev.otelop.model.v1alpha1.LanguageSettings;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the telemetry of an instrumentation goes, by which protocol and with which credentials. */
final class InstrumentationExportChecks {

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath ENDPOINT = SPEC.key("exporter").key("endpoint");
    private static final String HEADERS = "OTEL_EXPORTER_OTLP_HEADERS";
    private static final String EXAMPLE = "write something like `http://otel-collector:4318`";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Set<String> WEB_SERVERS = Set.of("apacheHttpd", "nginx");

    private final InstrumentationSpec spec;
    private final SortedMap<String, LanguageSettings> languages;
    private final Report report;

    /** @param languages the sections that are there, by name */
    InstrumentationExportChecks(
            InstrumentationSpec spec, SortedMap<String, LanguageSettings> languages, Report report) {
        this.spec = spec;
        this.languages = languages;
        this.report = report;
    }

    void check() {
        ExporterSettings exporter = spec.getExporter();
        String endpoint = exporter == null ? null : exporter.getEndpoint();
        if (endpoint == null || endpoint.isBlank()) {
            missing();
        } else {
            endpoint(endpoint);
        }
        if (exporter != null && exporter.getTls() != null) {
            tls(exporter.getTls(), endpoint);
        }
        headers();
    }

    /** No error: the containers may set what is missing here, or have a collector beside them. */
    private void missing() {
        boolean everywhere = languages.isEmpty()
                ? OtlpExport.isDirected(env(List.of()))
                : languages.values().stream().allMatch(language -> OtlpExport.isDirected(env(language.getEnv())));
        if (!everywhere) {
            report.warning(
                    "instrumentation.missing-endpoint",
                    ENDPOINT,
                    "nothing here says where telemetry is sent: where the container does not either, it goes to"
                            + " localhost, port 4318 (HTTP) or 4317 (gRPC)",
                    EXAMPLE);
        }
    }

    private void endpoint(String endpoint) {
        if (!endpoint.contains("://")) {
            report.warning(
                    "instrumentation.endpoint-without-scheme",
                    ENDPOINT,
                    "not every SDK understands `%s`".formatted(endpoint),
                    "write `http://%s`".formatted(endpoint));
            return;
        }
        Optional<String> problem = Endpoints.problem(endpoint, SCHEMES);
        problem.ifPresent(sentence -> report.error("instrumentation.malformed-endpoint", ENDPOINT, sentence, EXAMPLE));
        if (problem.isEmpty()) {
            port(endpoint, OtlpExport.HTTP);
            port(endpoint, OtlpExport.GRPC);
        }
    }

    /** A receiver can listen anywhere; but most listen where the protocol says. */
    private void port(String endpoint, String protocol) {
        List<String> speakers = OtlpExport.foreignPort(endpoint, protocol).isPresent() ? speakers(protocol) : List.of();
        if (!speakers.isEmpty()) {
            String other = protocol.equals(OtlpExport.GRPC) ? OtlpExport.HTTP : OtlpExport.GRPC;
            report.warning(
                    "instrumentation.port-of-other-protocol",
                    ENDPOINT,
                    "port %s usually is for %s, and `%s` sends by %s"
                            .formatted(OtlpExport.port(other), other, String.join("`, `", speakers), protocol),
                    "use port %s, or set `%s` where the agent knows %s"
                            .formatted(OtlpExport.port(protocol), OtlpExport.PROTOCOL, other));
        }
    }

    /** The languages that use the endpoint of the exporter and surely speak {@code protocol}. */
    private List<String> speakers(String protocol) {
        List<String> speakers = new ArrayList<>();
        languages.forEach((name, language) -> {
            Function<String, Optional<String>> env = env(language.getEnv());
            if (env.apply(OtlpExport.ENDPOINT).isEmpty()
                    && protocol(name, language, env).filter(protocol::equals).isPresent()) {
                speakers.add(name);
            }
        });
        return speakers;
    }

    /** Agents of old spoke otherwise, so that of an image of the user's own nothing is known. */
    private static Optional<String> protocol(
            String name, LanguageSettings language, Function<String, Optional<String>> env) {
        if (WEB_SERVERS.contains(name)) {
            return Optional.of(OtlpExport.GRPC);
        }
        return env.apply(OtlpExport.PROTOCOL)
                .or(() -> language.getImage() == null ? Optional.of(OtlpExport.HTTP) : Optional.empty());
    }

    private void tls(ExporterTls tls, @Nullable String endpoint) {
        FieldPath path = SPEC.key("exporter").key("tls");
        if ((tls.getCertFile() == null) != (tls.getKeyFile() == null)) {
            report.warning(
                    "instrumentation.half-a-client-certificate",
                    path,
                    "a client certificate needs `cert_file` and `key_file`",
                    "set both or none");
        }
        if (endpoint != null && !endpoint.startsWith("https://")) {
            report.warning(
                    "instrumentation.tls-without-https",
                    path,
                    "TLS has no effect, because the endpoint does not start with `https://`",
                    "change the endpoint or remove `tls`");
        }
    }

    private void headers() {
        String secret = spec.getOtlpHeadersSecret();
        if (secret == null || secret.isEmpty()) {
            return;
        }
        if (!Names.isSubdomain(secret)) {
            report.error(
                    "resource.malformed-name",
                    SPEC.key("otlpHeadersSecret"),
                    "`%s` is no name of an object".formatted(secret),
                    "use lower-case letters, digits, dashes and dots");
        }
        hidden(spec.getEnv(), SPEC);
        languages.forEach((name, language) -> hidden(language.getEnv(), SPEC.key(name)));
    }

    private void hidden(List<EnvVar> env, FieldPath path) {
        Elements.each(env, path.key("env"), (variable, at) -> {
            if (HEADERS.equals(variable.getName())) {
                report.warning(
                        "instrumentation.headers-twice",
                        at.key("name"),
                        "`%s` here takes the place of `spec.otlpHeadersSecret`".formatted(HEADERS),
                        "remove one of the two");
            }
        });
    }

    /** The section of a language stands above what is for all; the first of equals counts. */
    private Function<String, Optional<String>> env(List<EnvVar> language) {
        Map<String, String> values = new HashMap<>();
        for (List<EnvVar> layer : List.of(language, spec.getEnv())) {
            Elements.of(layer)
                    .filter(variable -> variable.getName() != null)
                    .forEach(variable -> values.putIfAbsent(variable.getName(), value(variable)));
        }
        return name -> Optional.ofNullable(values.get(name));
    }

    private static String value(EnvVar variable) {
        if (variable.getValueFrom() != null) {
            return "$(" + variable.getName() + ")";
        }
        return variable.getValue() == null ? "" : variable.getValue();
    }
}
