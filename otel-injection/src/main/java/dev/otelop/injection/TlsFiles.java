package dev.otelop.injection;

import dev.otelop.model.Names;
import dev.otelop.model.v1alpha1.ExporterTls;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.SecretVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of the exporter's connection: which objects are mounted, and where the files are then. An object that
 * is missing does not keep the pod from starting.
 */
record TlsFiles(List<EnvEdit> edits, List<Volume> volumes, List<VolumeMount> mounts, List<Note> notes) {

    private static final String SECRET_FOLDER = "/otel-auto-instrumentation-secret-";
    private static final String CONFIG_MAP_FOLDER = "/otel-auto-instrumentation-configmap-";

    TlsFiles {
        edits = List.copyOf(edits);
        volumes = List.copyOf(volumes);
        mounts = List.copyOf(mounts);
        notes = List.copyOf(notes);
    }

    static TlsFiles of(@Nullable ExporterTls tls) {
        if (tls == null) {
            return new TlsFiles(List.of(), List.of(), List.of(), List.of());
        }
        String secretFolder = folder(SECRET_FOLDER, tls.getSecretName());
        String configMapFolder = folder(CONFIG_MAP_FOLDER, tls.getConfigMapName());
        String authorityFolder = configMapFolder == null ? secretFolder : configMapFolder;
        List<EnvEdit> edits = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        file("OTEL_EXPORTER_OTLP_CERTIFICATE", authorityFolder, tls.getCaFile(), edits, notes);
        file("OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE", secretFolder, tls.getCertFile(), edits, notes);
        file("OTEL_EXPORTER_OTLP_CLIENT_KEY", secretFolder, tls.getKeyFile(), edits, notes);
        List<Volume> volumes = new ArrayList<>();
        List<VolumeMount> mounts = new ArrayList<>();
        if (secretFolder != null) {
            volumes.add(secret(name("otel-auto-secret-", tls.getSecretName()), tls.getSecretName()));
            mounts.add(mount(name("otel-auto-secret-", tls.getSecretName()), secretFolder));
        }
        if (configMapFolder != null) {
            volumes.add(configMap(name("otel-auto-configmap-", tls.getConfigMapName()), tls.getConfigMapName()));
            mounts.add(mount(name("otel-auto-configmap-", tls.getConfigMapName()), configMapFolder));
        }
        return new TlsFiles(edits, volumes, mounts, notes);
    }

    private static void file(
            String variable, @Nullable String folder, @Nullable String file, List<EnvEdit> edits, List<Note> notes) {
        if (file == null || file.isEmpty()) {
            return;
        }
        Optional<String> path = path(folder, file);
        path.ifPresent(known -> edits.add(EnvEdit.unlessSet(variable, known)));
        if (path.isEmpty()) {
            notes.add(new Note(
                    InjectionRule.TLS_FILE_NOWHERE,
                    "`%s` of the exporter's TLS settings is in no Secret and no ConfigMap".formatted(file),
                    "set `secretName` or `configMapName` of `exporter.tls`, or write a path that begins with `/`"));
        }
    }

    private static Optional<String> path(@Nullable String folder, String file) {
        if (file.startsWith("/")) {
            return Optional.of(file);
        }
        return folder == null ? Optional.empty() : Optional.of(folder + "/" + file);
    }

    private static @Nullable String folder(String prefix, @Nullable String object) {
        return object == null || object.isEmpty() ? null : prefix + object;
    }

    /** Names of objects may hold dots and be long; those of volumes may not. */
    private static String name(String prefix, @Nullable String object) {
        return Names.unique(prefix + object, "", Names.LABEL_LIMIT);
    }

    private static Volume secret(String name, @Nullable String secret) {
        return new VolumeBuilder()
                .withName(name)
                .withSecret(new SecretVolumeSourceBuilder()
                        .withSecretName(secret)
                        .withOptional(true)
                        .build())
                .build();
    }

    private static Volume configMap(String name, @Nullable String configMap) {
        return new VolumeBuilder()
                .withName(name)
                .withConfigMap(new ConfigMapVolumeSourceBuilder()
                        .withName(configMap)
                        .withOptional(true)
                        .build())
                .build();
    }

    private static VolumeMount mount(String name, String folder) {
        return new VolumeMountBuilder()
                .withName(name)
                .withMountPath(folder)
                .withReadOnly(true)
                .build();
    }
}
