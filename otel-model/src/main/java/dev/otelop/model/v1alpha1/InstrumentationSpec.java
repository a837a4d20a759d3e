package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import dev.otelop.model.OneOf;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How pods are instrumented that ask for it. */
public class InstrumentationSpec extends Extensible {

    @JsonPropertyDescription("Where telemetry is sent.")
    private @Nullable ExporterSettings exporter;

    @JsonPropertyDescription(
            "Name of a Secret in the namespace of the pod whose key api-key becomes OTEL_EXPORTER_OTLP_HEADERS.")
    private @Nullable String otlpHeadersSecret;

    @JsonPropertyDescription("Resource attributes of the telemetry.")
    private @Nullable ResourceSettings resource;

    @JsonPropertyDescription("Formats of the context that travels between services.")
    @OneOf({"b3", "b3multi", "baggage", "jaeger", "none", "ottrace", "tracecontext", "xray"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<String> propagators = new ArrayList<>();

    @JsonPropertyDescription("Which traces are recorded.")
    private @Nullable SamplerSettings sampler;

    @JsonPropertyDescription("Where unset resource attributes are taken from.")
    private @Nullable DefaultsSettings defaults;

    @JsonPropertyDescription("Environment variables for every language.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<EnvVar> env = new ArrayList<>();

    @JsonPropertyDescription("When agent images are pulled: Always, IfNotPresent or Never.")
    private @Nullable String imagePullPolicy;

    @JsonPropertyDescription("Security settings of the containers that copy agents.")
    private @Nullable SecurityContext initContainerSecurityContext;

    @JsonPropertyDescription("The Java agent.")
    private @Nullable JavaSettings java;

    @JsonPropertyDescription("The Node.js agent.")
    private @Nullable LanguageSettings nodejs;

    @JsonPropertyDescription("The Python agent.")
    private @Nullable LanguageSettings python;

    @JsonPropertyDescription("The .NET agent.")
    private @Nullable LanguageSettings dotnet;

    @JsonPropertyDescription("The Go agent.")
    private @Nullable GoSettings go;

    @JsonPropertyDescription("The module for Apache httpd.")
    private @Nullable ApacheHttpdSettings apacheHttpd;

    @JsonPropertyDescription("The module for Nginx.")
    private @Nullable NginxSettings nginx;

    public @Nullable ExporterSettings getExporter() {
        return exporter;
    }

    public void setExporter(@Nullable ExporterSettings exporter) {
        this.exporter = exporter;
    }

    public @Nullable String getOtlpHeadersSecret() {
        return otlpHeadersSecret;
    }

    public void setOtlpHeadersSecret(@Nullable String otlpHeadersSecret) {
        this.otlpHeadersSecret = otlpHeadersSecret;
    }

    public @Nullable ResourceSettings getResource() {
        return resource;
    }

    public void setResource(@Nullable ResourceSettings resource) {
        this.resource = resource;
    }

    public List<String> getPropagators() {
        return propagators;
    }

    public void setPropagators(@Nullable List<String> propagators) {
        this.propagators = propagators == null ? new ArrayList<>() : propagators;
    }

    public @Nullable SamplerSettings getSampler() {
        return sampler;
    }

    public void setSampler(@Nullable SamplerSettings sampler) {
        this.sampler = sampler;
    }

    public @Nullable DefaultsSettings getDefaults() {
        return defaults;
    }

    public void setDefaults(@Nullable DefaultsSettings defaults) {
        this.defaults = defaults;
    }

    public List<EnvVar> getEnv() {
        return env;
    }

    public void setEnv(@Nullable List<EnvVar> env) {
        this.env = env == null ? new ArrayList<>() : env;
    }

    public @Nullable String getImagePullPolicy() {
        return imagePullPolicy;
    }

    public void setImagePullPolicy(@Nullable String imagePullPolicy) {
        this.imagePullPolicy = imagePullPolicy;
    }

    public @Nullable SecurityContext getInitContainerSecurityContext() {
        return initContainerSecurityContext;
    }

    public void setInitContainerSecurityContext(@Nullable SecurityContext initContainerSecurityContext) {
        this.initContainerSecurityContext = initContainerSecurityContext;
    }

    public @Nullable JavaSettings getJava() {
        return java;
    }

    public void setJava(@Nullable JavaSettings java) {
        this.java = java;
    }

    public @Nullable LanguageSettings getNodejs() {
        return nodejs;
    }

    public void setNodejs(@Nullable LanguageSettings nodejs) {
        this.nodejs = nodejs;
    }

    public @Nullable LanguageSettings getPython() {
        return python;
    }

    public void setPython(@Nullable LanguageSettings python) {
        this.python = python;
    }

    public @Nullable LanguageSettings getDotnet() {
        return dotnet;
    }

    public void setDotnet(@Nullable LanguageSettings dotnet) {
        this.dotnet = dotnet;
    }

    public @Nullable GoSettings getGo() {
        return go;
    }

    public void setGo(@Nullable GoSettings go) {
        this.go = go;
    }

    public @Nullable ApacheHttpdSettings getApacheHttpd() {
        return apacheHttpd;
    }

    public void setApacheHttpd(@Nullable ApacheHttpdSettings apacheHttpd) {
        this.apacheHttpd = apacheHttpd;
    }

    public @Nullable NginxSettings getNginx() {
        return nginx;
    }

    public void setNginx(@Nullable NginxSettings nginx) {
        this.nginx = nginx;
    }
}
