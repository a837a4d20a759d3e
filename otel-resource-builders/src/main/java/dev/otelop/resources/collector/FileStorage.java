package dev.otelop.resources.collector;

import dev.otelop.config.CollectorConfig;
import dev.otelop.config.Component;
import dev.otelop.config.ComponentKind;
import dev.otelop.config.ConfigEdit;
import dev.otelop.config.ValidationTarget;
import dev.otelop.config.Version;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Severity;
import dev.otelop.model.Elements;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a file storage keeps its files, and whether that can work in a pod: it takes a volume to write to, and the
 * directory in it, which a new volume does not have.
 */
record FileStorage(
        Component extension, String directory, @Nullable String mount, boolean prepared) {

    private static final String DEFAULT_DIRECTORY = "/var/lib/otelcol/file_storage";

    /** Since this version the extension makes its directory when told to. */
    private static final Version CREATES_DIRECTORY = new Version(0, 110, 0);

    /** The storages that are in use, in the order of the configuration. */
    static List<FileStorage> in(OpenTelemetryCollectorSpec spec, CollectorConfig config, Variables variables) {
        return config.components(ComponentKind.EXTENSION).stream()
                .filter(extension -> ServerKind.plain(extension.id().type()).equals("filestorage"))
                .filter(config::isUsed)
                .map(extension -> of(extension, spec, variables))
                .toList();
    }

    private static FileStorage of(Component extension, OpenTelemetryCollectorSpec spec, Variables variables) {
        String written = Trees.text(extension.config(), "directory");
        String directory = written == null ? DEFAULT_DIRECTORY : variables.resolve(written);
        String mount = Elements.of(spec.getVolumeMounts())
                .map(VolumeMount::getMountPath)
                .filter(Objects::nonNull)
                .filter(path -> slashed(directory).startsWith(slashed(path)))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        // The author decided about the directory, or has containers that run before and may make it.
        boolean prepared = Trees.at(extension.config(), "create_directory") != null
                || !spec.getInitContainers().isEmpty();
        return new FileStorage(extension, directory, mount, prepared);
    }

    /** The edit that lets the collector make the directory it would else refuse to start without. */
    Optional<ConfigEdit> edit(ValidationTarget target) {
        return lacksDirectory() && !target.isBefore(CREATES_DIRECTORY)
                ? Optional.of(ConfigEdit.set(extension.config().path().key("create_directory"), true))
                : Optional.empty();
    }

    Optional<Finding> finding(ValidationTarget target) {
        if (directory.contains("${")) {
            return Optional.empty();
        }
        if (mount == null) {
            return Optional.of(finding(
                    "unbacked-storage",
                    Severity.WARNING,
                    "`%s` keeps its files in `%s`, where no volume is mounted".formatted(extension.id(), directory),
                    "mount a volume there with `spec.volumes` or `spec.volumeClaimTemplates` and `spec.volumeMounts`"));
        }
        return lacksDirectory() ? Optional.of(emptyVolume(target)) : Optional.empty();
    }

    private Finding emptyVolume(ValidationTarget target) {
        String state = "`%s` expects `%s` to exist, and a new volume at `%s` is empty"
                .formatted(extension.id(), directory, mount);
        return edit(target).isPresent()
                ? finding(
                        "created-directory",
                        Severity.HINT,
                        state + ": it gets `create_directory: true`",
                        "write `create_directory: true` down")
                : finding(
                        "missing-directory",
                        Severity.WARNING,
                        state,
                        "make it in an init container, or mount the volume at the directory itself");
    }

    private boolean lacksDirectory() {
        return mount != null
                && !prepared
                && !directory.contains("${")
                && !slashed(directory).equals(slashed(mount));
    }

    private Finding finding(String rule, Severity severity, String message, String help) {
        return Finding.of("collector." + rule, severity, extension.config().path(), message, help);
    }

    private static String slashed(String path) {
        return path.endsWith("/") ? path : path + "/";
    }
}
