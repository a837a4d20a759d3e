package dev.otelop.model.v1alpha1;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.otelop.findings.Finding;
import dev.otelop.model.ReadProblems;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bridge between collectors of the cluster and an OpAMP server. The spec is never null. */
@Group("opentelemetry.io")
@Version("v1alpha1")
@Plural("opampbridges")
public class OpAMPBridge extends CustomResource<OpAMPBridgeSpec, OpAMPBridgeStatus>
        implements Namespaced, ReadProblems {

    @JsonIgnore
    private List<Finding> readProblems = List.of();

    @Override
    public void setSpec(@Nullable OpAMPBridgeSpec spec) {
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
    protected OpAMPBridgeSpec initSpec() {
        return new OpAMPBridgeSpec();
    }

    /** Absent until somebody observed something. */
    @Override
    protected @Nullable OpAMPBridgeStatus initStatus() {
        return null;
    }
}
