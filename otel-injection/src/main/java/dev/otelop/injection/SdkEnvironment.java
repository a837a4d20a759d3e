package dev.otelop.injection;

import dev.otelop.model.OtlpExport;
import dev.otelop.model.v1alpha1.ExporterSettings;
import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.InstrumentationSpec;
import dev.otelop.model.v1alpha1.SamplerSettings;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVarSourceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.SecretKeySelectorBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What every SDK is told, whatever brings it: who it is, where telemetry goes, and what is sampled. None of it replaces
 * what is set already.
 */
record SdkEnvironment(ServiceIdentity identity, List<EnvEdit> edits, TlsFiles tls) {

    private static final String HEADERS_KEY = "api-key";
    private static final String SAMPLER = "OTEL_TRACES_SAMPLER";
    private static final String SAMPLER_ARGUMENT = "OTEL_TRACES_SAMPLER_ARG";

    SdkEnvironment {
        edits = List.copyOf(edits);
    }

    /**
     * The environment of an SDK.
     *
     * @param container whose identity is told; not always the one that gets the environment
     * @param layers the environment to extend
     */
    static SdkEnvironment of(
            Pod pod, Container container, Instrumentation instrumentation, InjectionContext context, EnvLayers layers) {
        InstrumentationSpec spec = instrumentation.getSpec();
        ServiceIdentity identity = ServiceIdentity.of(
                pod,
                container,
                spec,
                context,
                ResourceAttributes.parse(
                        layers.text(ResourceAttributes.VARIABLE).orElse("")));
        ExporterSettings exporter = spec.getExporter();
        TlsFiles tls = TlsFiles.of(exporter == null ? null : exporter.getTls());
        List<EnvEdit> edits = new ArrayList<>();
        edits.add(new EnvEdit.Default("OTEL_NODE_IP", EnvValue.field("status.hostIP"), true));
        edits.add(new EnvEdit.Default("OTEL_POD_IP", EnvValue.field("status.podIP"), true));
        BiConsumer<String, @Nullable String> setting = (name, value) -> {
            if (value != null && !value.isEmpty()) {
                edits.add(EnvEdit.unlessSet(name, value));
            }
        };
        setting.accept("OTEL_SERVICE_NAME", identity.serviceName());
        setting.accept(OtlpExport.ENDPOINT, exporter == null ? null : exporter.getEndpoint());
        headers(spec.getOtlpHeadersSecret(), edits);
        edits.addAll(tls.edits());
        fields(identity.generated(), edits);
        setting.accept("OTEL_PROPAGATORS", propagators(spec));
        SamplerSettings sampler = spec.getSampler();
        if (sampler != null && sampler.getType() != null && !layers.has(SAMPLER) && !layers.has(SAMPLER_ARGUMENT)) {
            setting.accept(SAMPLER, sampler.getType());
            setting.accept(SAMPLER_ARGUMENT, sampler.getArgument());
        }
        edits.add(new EnvEdit.Attributes(ResourceAttributes.VARIABLE, identity.generated()));
        return new SdkEnvironment(identity, edits, tls);
    }

    /** A Secret that is missing does not keep the application from starting. */
    private static void headers(@Nullable String secret, List<EnvEdit> edits) {
        if (secret == null || secret.isBlank()) {
            return;
        }
        edits.add(EnvEdit.unlessSet(
                "OTEL_EXPORTER_OTLP_HEADERS",
                new EnvValue.Source(new EnvVarSourceBuilder()
                        .withSecretKeyRef(new SecretKeySelectorBuilder()
                                .withName(secret)
                                .withKey(HEADERS_KEY)
                                .withOptional(true)
                                .build())
                        .build())));
    }

    /** The fields of the pod that {@code attributes} refer to. */
    private static void fields(SortedMap<String, String> attributes, List<EnvEdit> edits) {
        List<String> needed = attributes.values().stream()
                .flatMap(value -> EnvReferences.in(value).stream())
                .toList();
        field(ServiceIdentity.POD_NAME, "metadata.name", needed, edits);
        field(ServiceIdentity.POD_UID, "metadata.uid", needed, edits);
        field(ServiceIdentity.NODE_NAME, "spec.nodeName", needed, edits);
    }

    private static void field(String variable, String path, List<String> needed, List<EnvEdit> edits) {
        if (needed.contains(variable)) {
            edits.add(EnvEdit.unlessSet(variable, EnvValue.field(path)));
        }
    }

    private static @Nullable String propagators(InstrumentationSpec spec) {
        List<String> propagators =
                spec.getPropagators().stream().filter(name -> name != null).toList();
        return propagators.isEmpty() ? null : String.join(",", propagators);
    }
}
