package dev.otelop.resources.collector;

import dev.otelop.model.Elements;
import dev.otelop.model.v1beta1.ConfigMapMount;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.KeyToPathBuilder;
import io.fabric8.kubernetes.api.model.SecretVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Volumes and mounts of the collector: its configuration, its certificate at {@value #TLS_PATH}, what the author added,
 * and the author's extra ConfigMaps.
 *
 * @param prefix what the names of our volumes begin with, so that they meet no volume of a pod that is not ours
 * @param configMap the name of the ConfigMap with the configuration, null when it comes by another way
 * @param tlsSecret the name of the Secret with the certificate, null without TLS
 */
record Storage(
        OpenTelemetryCollectorSpec spec,
        String prefix,
        @Nullable String configMap,
        @Nullable String tlsSecret) {

    static final String CONFIG_VOLUME = "config";
    static final String CONFIG_PATH = "/conf";
    static final String CONFIG_KEY = "collector.yaml";
    static final String TLS_VOLUME = "tls";
    static final String TLS_PATH = "/tls";

    /** For pods that are ours. */
    static final String OWN = "";

    /** For pods of others. */
    static final String GUEST = "otc-";

    List<Volume> volumes() {
        List<Volume> volumes = new ArrayList<>();
        if (configMap != null) {
            volumes.add(configVolume(configMap));
        }
        if (tlsSecret != null) {
            volumes.add(tlsVolume(tlsSecret));
        }
        volumes.addAll(spec.getVolumes());
        extraConfigMaps(spec).stream().map(Storage::extraVolume).distinct().forEach(volumes::add);
        return volumes;
    }

    List<VolumeMount> mounts() {
        List<VolumeMount> mounts = new ArrayList<>();
        if (configMap != null) {
            mounts.add(mount(prefix + CONFIG_VOLUME, CONFIG_PATH, true));
        }
        if (tlsSecret != null) {
            mounts.add(mount(prefix + TLS_VOLUME, TLS_PATH, true));
        }
        mounts.addAll(spec.getVolumeMounts());
        extraConfigMaps(spec).stream()
                .map(mount -> mount(mount.volume(), mount.folder(), null))
                .distinct()
                .forEach(mounts::add);
        return mounts;
    }

    static List<ConfigMapMount> extraConfigMaps(OpenTelemetryCollectorSpec spec) {
        return Elements.of(spec.getConfigmaps())
                .filter(mount -> mount.getName() != null)
                .toList();
    }

    private Volume configVolume(String configMap) {
        return new VolumeBuilder()
                .withName(prefix + CONFIG_VOLUME)
                .withConfigMap(new ConfigMapVolumeSourceBuilder()
                        .withName(configMap)
                        .withItems(new KeyToPathBuilder()
                                .withKey(CONFIG_KEY)
                                .withPath(CONFIG_KEY)
                                .build())
                        .build())
                .build();
    }

    private Volume tlsVolume(String secret) {
        return new VolumeBuilder()
                .withName(prefix + TLS_VOLUME)
                .withSecret(
                        new SecretVolumeSourceBuilder().withSecretName(secret).build())
                .build();
    }

    private static Volume extraVolume(ConfigMapMount mount) {
        return new VolumeBuilder()
                .withName(mount.volume())
                .withConfigMap(new ConfigMapVolumeSourceBuilder()
                        .withName(mount.getName())
                        .build())
                .build();
    }

    private static VolumeMount mount(String volume, String path, @Nullable Boolean readOnly) {
        return new VolumeMountBuilder()
                .withName(volume)
                .withMountPath(path)
                .withReadOnly(readOnly)
                .build();
    }
}
