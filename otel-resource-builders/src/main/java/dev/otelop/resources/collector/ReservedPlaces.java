package dev.otelop.resources.collector;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.model.Elements;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
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

    private ReservedPlaces(OpenTelemetryCollectorSpec spec) {
        this.spec = spec;
        paths.add(Storage.CONFIG_PATH);
        if (spec.getTls() != null) {
            volumes.add(Storage.TLS_VOLUME);
            paths.add(Storage.TLS_PATH);
        }
        Storage.extraConfigMaps(spec).forEach(mount -> {
            volumes.add(Storage.volumeName(mount));
            paths.add(Storage.extraPath(mount));
        });
    }

    static Findings in(OpenTelemetryCollectorSpec spec) {
        ReservedPlaces places = new ReservedPlaces(spec);
        places.check();
        return Findings.of(places.findings);
    }

    private void check() {
        Elements.each(spec.getVolumes(), SPEC.key("volumes"), (volume, at) -> volume(at.key("name"), volume.getName()));
        Elements.each(
                spec.getVolumeClaimTemplates(),
                SPEC.key("volumeClaimTemplates"),
                (claim, at) -> volume(
                        at.key("metadata").key("name"),
                        claim.getMetadata() == null ? null : claim.getMetadata().getName()));
        Elements.each(
                spec.getVolumeMounts(),
                SPEC.key("volumeMounts"),
                (mount, at) -> mount(at.key("mountPath"), mount.getMountPath()));
    }

    private void volume(FieldPath path, @Nullable String name) {
        if (name != null && volumes.contains(name)) {
            report(path, "the operator adds a volume `%s` to this pod".formatted(name), "give yours another name");
        }
    }

    private void mount(FieldPath path, @Nullable String place) {
        if (place != null && paths.contains(withoutTrailingSlashes(place))) {
            report(path, "the operator mounts a volume at `%s`".formatted(place), "mount yours somewhere else");
        }
    }

    private static String withoutTrailingSlashes(String place) {
        int end = place.length();
        while (end > 1 && place.charAt(end - 1) == '/') {
            end--;
        }
        return place.substring(0, end);
    }

    private void report(FieldPath path, String message, String help) {
        findings.add(Finding.of("collector.reserved-place", Severity.ERROR, path, message, help));
    }
}
