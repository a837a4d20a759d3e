package dev.otelop.resources.collector;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Volumes and mounts of the author that would meet those that rendering adds: a pod cannot have both. */
final class ReservedPlaces {

    private static final FieldPath SPEC = FieldPath.of("spec");

    private final OpenTelemetryCollectorSpec spec;
    private final Set<String> volumes = new TreeSet<>();
    private final Set<String> paths = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private ReservedPlaces(OpenTelemetryCollectorSpec spec, String prefix) {
        this.spec = spec;
        if (prefix.equals(Storage.GUEST)) {
            // In a pod of ours the model's checks reserve it.
            volumes.add(prefix + Storage.CONFIG_VOLUME);
        }
        paths.add(Storage.CONFIG_PATH);
        if (spec.getTls() != null) {
            volumes.add(prefix + Storage.TLS_VOLUME);
            paths.add(Storage.TLS_PATH);
        }
        Storage.extraConfigMaps(spec).forEach(mount -> {
            volumes.add(Storage.volumeName(mount));
            paths.add(Storage.extraPath(mount));
        });
    }

    /**
     * @param prefix what the names of our volumes begin with
     */
    static Findings in(OpenTelemetryCollectorSpec spec, String prefix) {
        ReservedPlaces places = new ReservedPlaces(spec, prefix);
        places.check();
        return Findings.of(places.findings);
    }

    private void check() {
        List<Volume> written = spec.getVolumes();
        for (int i = 0; i < written.size(); i++) {
            volume(SPEC.key("volumes").index(i).key("name"), written.get(i).getName());
        }
        List<PersistentVolumeClaim> claims = spec.getVolumeClaimTemplates();
        for (int i = 0; i < claims.size(); i++) {
            FieldPath path = SPEC.key("volumeClaimTemplates").index(i);
            volume(
                    path.key("metadata").key("name"),
                    claims.get(i).getMetadata() == null
                            ? null
                            : claims.get(i).getMetadata().getName());
        }
        List<VolumeMount> mounts = spec.getVolumeMounts();
        for (int i = 0; i < mounts.size(); i++) {
            mount(
                    SPEC.key("volumeMounts").index(i).key("mountPath"),
                    mounts.get(i).getMountPath());
        }
    }

    private void volume(FieldPath path, @Nullable String name) {
        if (name != null && volumes.contains(name)) {
            report(path, "the operator adds a volume `%s` to this pod".formatted(name), "give yours another name");
        }
    }

    private void mount(FieldPath path, @Nullable String place) {
        if (place != null && paths.contains(place.length() > 1 ? place.replaceAll("/+$", "") : place)) {
            report(path, "the operator mounts a volume at `%s`".formatted(place), "mount yours somewhere else");
        }
    }

    private void report(FieldPath path, String message, String help) {
        findings.add(Finding.of("collector.reserved-place", Severity.ERROR, path, message, help));
    }
}
