package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimTemplate;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be said about the agent of any language. */
public class LanguageSettings extends Extensible {

    @JsonPropertyDescription("Image that holds the agent; when absent, the image the operator is configured with.")
    private @Nullable String image;

    @JsonPropertyDescription("Environment variables for this language; they win over those for every language.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<EnvVar> env = new ArrayList<>();

    @JsonPropertyDescription("Volume that holds the agent; excludes volumeLimitSize.")
    private @Nullable PersistentVolumeClaimTemplate volumeClaimTemplate;

    @JsonPropertyDescription("Size limit of the volume that holds the agent; excludes volumeClaimTemplate.")
    private @Nullable Quantity volumeLimitSize;

    @JsonPropertyDescription("Compute resources of the container that brings the agent.")
    private @Nullable ResourceRequirements resourceRequirements;

    public @Nullable String getImage() {
        return image;
    }

    public void setImage(@Nullable String image) {
        this.image = image;
    }

    public List<EnvVar> getEnv() {
        return env;
    }

    public void setEnv(@Nullable List<EnvVar> env) {
        this.env = env == null ? new ArrayList<>() : env;
    }

    public @Nullable PersistentVolumeClaimTemplate getVolumeClaimTemplate() {
        return volumeClaimTemplate;
    }

    public void setVolumeClaimTemplate(@Nullable PersistentVolumeClaimTemplate volumeClaimTemplate) {
        this.volumeClaimTemplate = volumeClaimTemplate;
    }

    public @Nullable Quantity getVolumeLimitSize() {
        return volumeLimitSize;
    }

    public void setVolumeLimitSize(@Nullable Quantity volumeLimitSize) {
        this.volumeLimitSize = volumeLimitSize;
    }

    public @Nullable ResourceRequirements getResourceRequirements() {
        return resourceRequirements;
    }

    public void setResourceRequirements(@Nullable ResourceRequirements resourceRequirements) {
        this.resourceRequirements = resourceRequirements;
    }
}
