package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.otelop.findings.Finding;
import dev.otelop.model.ReadProblems;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collector that runs in the cluster. The spec is never null. */
@Group("opentelemetry.io")
@Version("v1beta1")
@Plural("opentelemetrycollectors")
@ShortNames({"otelcol", "otelcols"})
public class OpenTelemetryCollector extends CustomResource<OpenTelemetryCollectorSpec, OpenTelemetryCollectorStatus>
        implements Namespaced, ReadProblems {

    @JsonIgnore
    private List<Finding> readProblems = List.of();

    @Override
    public void setSpec(@Nullable OpenTelemetryCollectorSpec spec) {
        super.setSpec(spec == null ? initSpec() : spec);
    }

    @Override
    public List<Finding> readProblems() {
        return readProblems;
    }

    @Override
    public void readProblems(List<Finding> problems) {
        readProblems = List.copyOf(problems);
    }

    @Override
    protected OpenTelemetryCollectorSpec initSpec() {
        return new OpenTelemetryCollectorSpec();
    }

    /** Absent until somebody observed something. */
    @Override
    protected @Nullable OpenTelemetryCollectorStatus initStatus() {
        return null;
    }
}
