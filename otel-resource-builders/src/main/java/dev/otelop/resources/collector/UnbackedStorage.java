package dev.otelop.resources.collector;

import dev.otelop.config.CollectorConfig;
import dev.otelop.config.Component;
import dev.otelop.config.ComponentKind;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.VolumeMount;
import org.jspecify.annotations.Nullable;

/** Storage extensions whose directory lies in the container itself, where nobody may write and nothing lasts. */
final class UnbackedStorage {

    private static final String DEFAULT_DIRECTORY = "/var/lib/otelcol/file_storage";

    private UnbackedStorage() {}

    static Findings in(OpenTelemetryCollectorSpec spec, CollectorConfig config, Variables variables) {
        return Findings.of(config.components(ComponentKind.EXTENSION).stream()
                .filter(extension -> ServerKind.plain(extension.id().type()).equals("filestorage"))
                .filter(config::isUsed)
                .filter(extension -> unbacked(spec, directory(extension, variables)))
                .map(extension -> finding(extension, directory(extension, variables)))
                .toList());
    }

    private static String directory(Component extension, Variables variables) {
        @Nullable String written = Trees.text(extension.config(), "directory");
        return written == null ? DEFAULT_DIRECTORY : variables.resolve(written);
    }

    private static boolean unbacked(OpenTelemetryCollectorSpec spec, String directory) {
        return !directory.contains("${")
                && spec.getVolumeMounts().stream()
                        .map(VolumeMount::getMountPath)
                        .noneMatch(path -> path != null && (directory + "/").startsWith(withSlash(path)));
    }

    private static String withSlash(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    private static Finding finding(Component extension, String directory) {
        return Finding.of(
                "collector.unbacked-storage",
                Severity.WARNING,
                FieldPath.of("spec", "config").append(extension.config().path()),
                "`%s` keeps its files in `%s`, where no volume is mounted".formatted(extension.id(), directory),
                "mount a volume there with `spec.volumes` or `spec.volumeClaimTemplates` and `spec.volumeMounts`");
    }
}
