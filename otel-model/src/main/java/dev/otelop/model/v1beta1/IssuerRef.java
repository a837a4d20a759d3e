package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import dev.otelop.model.OneOf;
import org.jspecify.annotations.Nullable;

/** An Issuer or ClusterIssuer of cert-manager. */
public class IssuerRef extends Extensible {

    @JsonPropertyDescription("Name of the issuer; ca-issuer when absent.")
    private @Nullable String name;

    @JsonPropertyDescription("Kind of the issuer; ClusterIssuer when absent.")
    @OneOf({"ClusterIssuer", "Issuer"})
    private @Nullable String kind;

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }
}
