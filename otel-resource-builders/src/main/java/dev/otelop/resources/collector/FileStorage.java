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
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** File storages that cannot work in a pod: no volume to write to, or a volume without the directory. */
record FileStorage(
        Component extension, String directory, @Nullable String mount) {

    private static final String DEFAULT_DIRECTORY = "/var/lib/otelcol/file_storage";

    static Findings in(OpenTelemetryCollectorSpec spec, CollectorConfig config, Variables variables) {
        return Findings.of(config.components(ComponentKind.EXTENSION).stream()
                .filter(extension -> ServerKind.plain(extension.id().type()).equals("filestorage"))
                .filter(config::isUsed)
                .map(extension -> of(extension, spec, variables))
                .flatMap(storage -> storage.finding().stream())
                .toList());
    }

    private static FileStorage of(Component extension, OpenTelemetryCollectorSpec spec, Variables variables) {
        String written = Trees.text(extension.config(), "directory");
        String directory = written == null ? DEFAULT_DIRECTORY : variables.resolve(written);
        String mount = spec.getVolumeMounts().stream()
                .map(VolumeMount::getMountPath)
                .filter(Objects::nonNull)
                .filter(path -> slashed(directory).startsWith(slashed(path)))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        return new FileStorage(extension, directory, mount);
    }

    private Optional<Finding> finding() {
        if (directory.contains("${")) {
            return Optional.empty();
        }
        if (mount == null) {
            return Optional.of(warning(
                    "unbacked-storage",
                    "`%s` keeps its files in `%s`, where no volume is mounted".formatted(extension.id(), directory),
                    "mount a volume there with `spec.volumes` or `spec.volumeClaimTemplates` and `spec.volumeMounts`"));
        }
        boolean created =
                slashed(directory).equals(slashed(mount)) || Trees.isTrue(extension.config(), "create_directory");
        return created
                ? Optional.empty()
                : Optional.of(warning(
                        "missing-directory",
                        "`%s` expects `%s` to exist, and a new volume at `%s` is empty"
                                .formatted(extension.id(), directory, mount),
                        "set `create_directory: true`, or mount the volume at the directory itself"));
    }

    private Finding warning(String rule, String message, String help) {
        return Finding.of(
                "collector." + rule,
                Severity.WARNING,
                FieldPath.of("spec", "config").append(extension.config().path()),
                message,
                help);
    }

    private static String slashed(String path) {
        return path.endsWith("/") ? path : path + "/";
    }
}
