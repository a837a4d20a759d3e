package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The module for Nginx. */
public class NginxSettings extends LanguageSettings {

    @JsonPropertyDescription("Directives of the module, as names and values.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<EnvVar> attrs = new ArrayList<>();

    @JsonPropertyDescription("Main file of the server's configuration.")
    @Size(max = 256)
    @Pattern("^[A-Za-z0-9._/-]*$")
    private @Nullable String configFile;

    public List<EnvVar> getAttrs() {
        return attrs;
    }

    public void setAttrs(@Nullable List<EnvVar> attrs) {
        this.attrs = attrs == null ? new ArrayList<>() : attrs;
    }

    public @Nullable String getConfigFile() {
        return configFile;
    }

    public void setConfigFile(@Nullable String configFile) {
        this.configFile = configFile;
    }
}
