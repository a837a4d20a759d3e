package dev.otelop.model.v1alpha1;

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

/** How pods are instrumented that ask for it by annotation. The spec is never null. */
@Group("opentelemetry.io")
@Version("v1alpha1")
@Plural("instrumentations")
@ShortNames({"otelinst", "otelinsts"})
public class Instrumentation extends CustomResource<InstrumentationSpec, InstrumentationStatus>
        implements Namespaced, ReadProblems {

    @JsonIgnore
    private List<Finding> readProblems = List.of();

    @Override
    public void setSpec(@Nullable InstrumentationSpec spec) {
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
    protected InstrumentationSpec initSpec() {
        return new InstrumentationSpec();
    }

    /** Absent until somebody observed something. */
    @Override
    protected @Nullable InstrumentationStatus initStatus() {
        return null;
    }
}
