package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A ConfigMap that is mounted into the collector. */
public class ConfigMapMount extends Extensible {

    @JsonPropertyDescription("Name of the ConfigMap.")
    @Required
    private @Nullable String name;

    @JsonPropertyDescription("Folder below /var/conf that holds the ConfigMap.")
    @Required
    private @Nullable String mountpath;

    /** The name of the volume that rendering adds for it. */
    public String volume() {
        return "configmap-" + name;
    }

    /** Where it is mounted: as the upstream operator does it, so that configurations that read it keep working. */
    public String folder() {
        String below = mountpath == null ? "" : mountpath;
        return ("/var/conf/" + below + "/" + volume()).replaceAll("/+", "/");
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getMountpath() {
        return mountpath;
    }

    public void setMountpath(@Nullable String mountpath) {
        this.mountpath = mountpath;
    }
}
