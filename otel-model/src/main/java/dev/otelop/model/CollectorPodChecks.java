package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.model.PortChecks.Port;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
        List<EnvVar> env = spec.getEnv();
        for (int i = 0; i < env.size(); i++) {
            if (HEADERS.equals(env.get(i).getName())) {
                report.error(
                        "env.duplicate-name",
                        SPEC.key("env").index(i).key("name"),
                        "`%s` comes from `spec.otlpHeadersSecret` already".formatted(HEADERS),
                        "remove one of the two");
            }
        }
    }

    private void containerEnv(List<Container> containers, FieldPath path) {
        for (int i = 0; i < containers.size(); i++) {
            EnvChecks.check(containers.get(i).getEnv(), path.index(i).key("env"), report);
        }
    }

    private void containers() {
        Set<String> names = new HashSet<>();
        names(spec.getInitContainers(), SPEC.key("initContainers"), names);
        names(spec.getAdditionalContainers(), SPEC.key("additionalContainers"), names);
    }

    private void names(List<Container> containers, FieldPath path, Set<String> names) {
        for (int i = 0; i < containers.size(); i++) {
            String name = containers.get(i).getName();
            FieldPath at = path.index(i).key("name");
            if (name == null || !Names.isDnsLabel(name)) {
                report.error(
                        "container.invalid-name",
                        at,
                        "a container has no valid name",
                        "use at most 63 lower-case letters, digits and dashes");
            } else if (RESERVED_CONTAINERS.contains(name)) {
                report.error(
                        "container.reserved-name", at, "the operator uses `%s` itself".formatted(name), "rename it");
            } else if (!names.add(name)) {
                report.error(
                        "container.duplicate-name", at, "there are two containers `%s`".formatted(name), "rename one");
            }
        }
    }

    private void volumes() {
        VolumeChecks checks = new VolumeChecks(reservedVolumes(), report);
        checks.volumes(spec.getVolumes(), SPEC.key("volumes"));
        List<PersistentVolumeClaim> claims = spec.getVolumeClaimTemplates();
        for (int i = 0; i < claims.size(); i++) {
            FieldPath at =
                    SPEC.key("volumeClaimTemplates").index(i).key("metadata").key("name");
            checks.volume(
                    claims.get(i).getMetadata() == null
                            ? null
                            : claims.get(i).getMetadata().getName(),
                    at);
        }
        checks.mounts(spec.getVolumeMounts(), SPEC.key("volumeMounts"), reservedFolders());
        checks.containers(spec.getInitContainers(), SPEC.key("initContainers"));
        checks.containers(spec.getAdditionalContainers(), SPEC.key("additionalContainers"));
    }

    /** Volumes that rendering adds. */
    private Set<String> reservedVolumes() {
        Set<String> names = new TreeSet<>(Set.of("config"));
        if (spec.getTls() != null) {
            names.add("tls");
        }
        spec.getConfigmaps().forEach(mount -> names.add("configmap-" + mount.getName()));
        return names;
    }

    /** Folders of the collector's container at which rendering mounts them. */
    private Set<String> reservedFolders() {
        return spec.getTls() == null ? Set.of("/conf") : Set.of("/conf", "/tls");
    }

    private void ports() {
        List<Port> ports = spec.getPorts().stream()
                .map(port -> new Port(port.getName(), port.getPort(), port.getProtocol()))
                .toList();
        PortChecks.check(ports, SPEC.key("ports"), report);
    }
}
