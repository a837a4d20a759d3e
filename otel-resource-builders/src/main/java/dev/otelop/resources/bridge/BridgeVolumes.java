package dev.otelop.resources.bridge;

import io.fabric8.kubernetes.api.model.ConfigMapVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.KeyToPathBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Volumes and mounts of a bridge: its configuration, headers, certificates, then what its author added. */
record BridgeVolumes(Bridge bridge) {

    static final String CONFIG_PATH = "/conf";

    private static final String CONFIG_VOLUME = "opamp-bridge-internal";

    List<Volume> volumes() {
        List<Volume> volumes = new ArrayList<>();
        volumes.add(config());
        BridgeHeaders headers = new BridgeHeaders(bridge);
        headers.volume(BridgeHeaders.SERVER).ifPresent(volumes::add);
        headers.volume(BridgeHeaders.PROXY).ifPresent(volumes::add);
        certificates().ifPresent(volumes::add);
        volumes.addAll(bridge.spec().getVolumes());
        return volumes;
    }

    List<VolumeMount> mounts() {
        List<VolumeMount> mounts = new ArrayList<>();
        mounts.add(mount(CONFIG_VOLUME, CONFIG_PATH));
        BridgeHeaders headers = new BridgeHeaders(bridge);
        for (String whose : List.of(BridgeHeaders.SERVER, BridgeHeaders.PROXY)) {
            headers.volume(whose)
                    .map(volume -> mount(volume.getName(), BridgeHeaders.folder(whose)))
                    .ifPresent(mounts::add);
        }
        certificates()
                .map(volume -> mount(volume.getName(), BridgeCertificates.FOLDER))
                .ifPresent(mounts::add);
        mounts.addAll(bridge.spec().getVolumeMounts());
        return mounts;
    }

    private Optional<Volume> certificates() {
        return Optional.ofNullable(bridge.spec().getTls()).flatMap(tls -> new BridgeCertificates(tls).volume());
    }

    private Volume config() {
        return new VolumeBuilder()
                .withName(CONFIG_VOLUME)
                .withConfigMap(new ConfigMapVolumeSourceBuilder()
                        .withName(bridge.configName())
                        .withItems(new KeyToPathBuilder()
                                .withKey(BridgeRenderer.CONFIG_KEY)
                                .withPath(BridgeRenderer.CONFIG_KEY)
                                .build())
                        .build())
                .build();
    }

    private static VolumeMount mount(String volume, String path) {
        return new VolumeMountBuilder()
                .withName(volume)
                .withMountPath(path)
                .withReadOnly(true)
                .build();
    }
}
