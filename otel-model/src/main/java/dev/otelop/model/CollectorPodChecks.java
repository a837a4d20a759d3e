package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parts of a collector's pod that must fit together. */
final class CollectorPodChecks {

    /** Containers that rendering adds. */
    private static final Set<String> RESERVED_CONTAINERS = Set.of("otc-container", "otc-sidecar");

    private static final String HEADERS = "OTEL_EXPORTER_OTLP_HEADERS";
    private static final FieldPath SPEC = FieldPath.of("spec");

    private final OpenTelemetryCollectorSpec spec;
    private final Report report;

    private CollectorPodChecks(OpenTelemetryCollectorSpec spec, Report report) {
        this.spec = spec;
        this.report = report;
    }

    static void check(OpenTelemetryCollectorSpec spec, Report report) {
        CollectorPodChecks checks = new CollectorPodChecks(spec, report);
        checks.env();
        checks.containers();
        checks.volumes();
        checks.ports();
    }

    private void env() {
        EnvChecks.check(spec.getEnv(), SPEC.key("env"), report);
        containerEnv(spec.getInitContainers(), SPEC.key("initContainers"));
        containerEnv(spec.getAdditionalContainers(), SPEC.key("additionalContainers"));
        if (spec.getOtlpHeadersSecret() == null) {
            return;
        }
        Elements.each(spec.getEnv(), SPEC.key("env"), (variable, at) -> {
            if (HEADERS.equals(variable.getName())) {
                report.error(
                        "env.duplicate-name",
                        at.key("name"),
                        "`%s` comes from `spec.otlpHeadersSecret` already".formatted(HEADERS),
                        "remove one of the two");
            }
        });
    }

    private void containerEnv(List<Container> containers, FieldPath path) {
        Elements.each(containers, path, (container, at) -> EnvChecks.check(container.getEnv(), at.key("env"), report));
    }

    private void containers() {
        Set<String> names = new HashSet<>();
        Elements.each(
                spec.getInitContainers(),
                SPEC.key("initContainers"),
                (container, at) -> name(container.getName(), at.key("name"), names));
        Elements.each(
                spec.getAdditionalContainers(),
                SPEC.key("additionalContainers"),
                (container, at) -> name(container.getName(), at.key("name"), names));
    }

    private void name(@Nullable String name, FieldPath path, Set<String> names) {
        if (name == null || !Names.isDnsLabel(name)) {
            report.error(
                    "container.invalid-name",
                    path,
                    "a container has no valid name",
                    "use at most 63 lower-case letters, digits and dashes");
        } else if (RESERVED_CONTAINERS.contains(name)) {
            report.error("container.reserved-name", path, "the operator uses `%s` itself".formatted(name), "rename it");
        } else if (!names.add(name)) {
            report.error(
                    "container.duplicate-name", path, "there are two containers `%s`".formatted(name), "rename one");
        }
    }

    private void volumes() {
        VolumeChecks checks = new VolumeChecks(reservedVolumes(), report);
        checks.volumes(spec.getVolumes(), SPEC.key("volumes"));
        Elements.each(spec.getVolumeClaimTemplates(), SPEC.key("volumeClaimTemplates"), (claim, at) -> {
            ObjectMeta metadata = claim.getMetadata();
            checks.volume(
                    metadata == null ? null : metadata.getName(),
                    at.key("metadata").key("name"));
        });
        checks.mounts(spec.getVolumeMounts(), SPEC.key("volumeMounts"), reservedFolders());
        checks.containers(spec.getInitContainers(), SPEC.key("initContainers"));
        checks.containers(spec.getAdditionalContainers(), SPEC.key("additionalContainers"));
    }

    /** Volumes that rendering adds. In the pods of others their names say whose they are. */
    private Set<String> reservedVolumes() {
        boolean guest = Mode.parse(spec.getMode()).filter(Mode.SIDECAR::equals).isPresent();
        String prefix = guest ? "otc-" : "";
        Set<String> names = new TreeSet<>(Set.of(prefix + "config"));
        if (spec.getTls() != null) {
            names.add(prefix + "tls");
        }
        Elements.of(spec.getConfigmaps()).forEach(mount -> names.add(mount.volume()));
        return names;
    }

    /** Folders of the collector's container at which rendering mounts them. */
    private Set<String> reservedFolders() {
        Set<String> folders = new TreeSet<>(Set.of("/conf"));
        if (spec.getTls() != null) {
            folders.add("/tls");
        }
        Elements.of(spec.getConfigmaps()).forEach(mount -> folders.add(mount.folder()));
        return folders;
    }

    private void ports() {
        PortChecks ports = new PortChecks(spec.getPorts().size(), report);
        Elements.each(spec.getPorts(), SPEC.key("ports"), (port, at) -> {
            ports.check(port.getName(), port.getPort(), port.getProtocol(), at);
            ports.nodePort(port.getNodePort(), at);
        });
    }
}
