package dev.otelop.injection;

import dev.otelop.model.OtlpExport;
import dev.otelop.model.v1alpha1.ExporterSettings;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells where telemetry will not arrive although an agent sends it: the pod runs well, and nobody sees why. */
record ExportNotes(AgentRequest request, EnvLayers layers) {

    static List<Note> of(AgentRequest request, EnvLayers layers) {
        ExportNotes notes = new ExportNotes(request, layers);
        return Stream.of(notes.endpointUnset(), notes.foreignPort())
                .flatMap(Optional::stream)
                .toList();
    }

    /** A collector in the pod itself listens on localhost. */
    private Optional<Note> endpointUnset() {
        if (endpointOfExporter() != null || isDirected() || hasSidecar()) {
            return Optional.empty();
        }
        String protocol = protocol().orElse(OtlpExport.HTTP);
        return Optional.of(new Note(
                InjectionRule.ENDPOINT_UNSET,
                "nothing says where telemetry goes, so it goes to `%s`".formatted(OtlpExport.defaultEndpoint(protocol)),
                "set `exporter.endpoint` in the Instrumentation, or `%s`".formatted(OtlpExport.ENDPOINT)));
    }

    /** Only the port is told: an address may hold a password. */
    private Optional<Note> foreignPort() {
        Optional<String> protocol = protocol();
        String endpoint = layers.has(OtlpExport.ENDPOINT)
                ? layers.text(OtlpExport.ENDPOINT).orElse("")
                : endpointOfExporter();
        if (endpoint == null || protocol.isEmpty()) {
            return Optional.empty();
        }
        String spoken = protocol.get();
        return OtlpExport.foreignPort(endpoint, spoken)
                .map(port -> new Note(
                        InjectionRule.PORT_OF_OTHER_PROTOCOL,
                        "port %s of the endpoint usually takes %s, and the agent sends %s"
                                .formatted(port, OtlpExport.protocolOf(port), spoken),
                        "use port %s in `exporter.endpoint`, or for this language alone in `%s`"
                                .formatted(OtlpExport.port(spoken), OtlpExport.ENDPOINT)));
    }

    private boolean isDirected() {
        return isWebServer()
                ? layers.mayHave(OtlpExport.ENDPOINT)
                : OtlpExport.isDirected(layers::reference)
                        || OtlpExport.directing().stream().anyMatch(layers::mayHaveFromElsewhere);
    }

    /** Empty where nobody knows: agents of old spoke otherwise, and an application's own SDK is any. */
    private Optional<String> protocol() {
        if (isWebServer()) {
            return Optional.of(OtlpExport.GRPC);
        }
        if (layers.mayHave(OtlpExport.PROTOCOL)) {
            return layers.text(OtlpExport.PROTOCOL);
        }
        boolean ours = request.target().language() != Language.SDK
                && request.settings().getImage() == null;
        return ours ? Optional.of(OtlpExport.HTTP) : Optional.empty();
    }

    private boolean isWebServer() {
        Language language = request.target().language();
        return language == Language.APACHE_HTTPD || language == Language.NGINX;
    }

    private boolean hasSidecar() {
        PodSpec pod = request.pod().getSpec();
        return pod != null
                && Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream())
                        .map(Container::getName)
                        .anyMatch(SidecarNames.CONTAINERS::contains);
    }

    private @Nullable String endpointOfExporter() {
        ExporterSettings exporter = request.spec().getExporter();
        String endpoint = exporter == null ? null : exporter.getEndpoint();
        return endpoint == null || endpoint.isBlank() ? null : endpoint;
    }
}
