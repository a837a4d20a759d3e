package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** An extension of the Java agent. */
public class AgentExtension extends Extensible {

    @JsonPropertyDescription("Image that holds the extension.")
    @Required
    private @Nullable String image;

    @JsonPropertyDescription("Folder inside the image that holds the extension.")
    @Required
    private @Nullable String dir;

    public @Nullable String getImage() {
        return image;
    }

    public void setImage(@Nullable String image) {
        this.image = image;
    }

    public @Nullable String getDir() {
        return dir;
    }

    public void setDir(@Nullable String dir) {
        this.dir = dir;
    }
}
