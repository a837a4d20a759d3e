package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The module for Apache httpd. */
public class ApacheHttpdSettings extends LanguageSettings {

    @JsonPropertyDescription("Directives of the module, as names and values.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<EnvVar> attrs = new ArrayList<>();

    @JsonPropertyDescription("Version of Apache httpd: 2.4 or 2.2.")
    private @Nullable String version;

    @JsonPropertyDescription("Folder of the server's configuration.")
    @Size(max = 256)
    @Pattern("^[A-Za-z0-9._/-]*$")
    private @Nullable String configPath;

    public List<EnvVar> getAttrs() {
        return attrs;
    }

    public void setAttrs(@Nullable List<EnvVar> attrs) {
        this.attrs = attrs == null ? new ArrayList<>() : attrs;
    }

    public @Nullable String getVersion() {
        return version;
    }

    public void setVersion(@Nullable String version) {
        this.version = version;
    }

    public @Nullable String getConfigPath() {
        return configPath;
    }

    public void setConfigPath(@Nullable String configPath) {
        this.configPath = configPath;
    }
}
