package dev.otelop.injection;

import dev.otelop.model.v1alpha1.LanguageSettings;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.EphemeralVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;

/** The volume through which an agent gets from its image into an application. */
final class AgentVolume {

    private static final Quantity DEFAULT_SIZE = new Quantity("200Mi");

    private AgentVolume() {}

    /** A volume from the user's claim template, or an empty folder of the user's size. */
    static Volume of(String name, LanguageSettings settings) {
        return settings.getVolumeClaimTemplate() == null ? folder(name, settings) : claimed(name, settings);
    }

    static Volume folder(String name, LanguageSettings settings) {
        Quantity limit = settings.getVolumeLimitSize();
        return new VolumeBuilder()
                .withName(name)
                .withEmptyDir(new EmptyDirVolumeSourceBuilder()
                        .withSizeLimit(limit == null ? DEFAULT_SIZE : limit)
                        .build())
                .build();
    }

    private static Volume claimed(String name, LanguageSettings settings) {
        return new VolumeBuilder()
                .withName(name)
                .withEphemeral(new EphemeralVolumeSourceBuilder()
                        .withVolumeClaimTemplate(settings.getVolumeClaimTemplate())
                        .build())
                .build();
    }

    static VolumeMount writable(String name, String path) {
        return new VolumeMountBuilder().withName(name).withMountPath(path).build();
    }

    static VolumeMount readOnly(String name, String path) {
        return new VolumeMountBuilder()
                .withName(name)
                .withMountPath(path)
                .withReadOnly(true)
                .build();
    }
}
