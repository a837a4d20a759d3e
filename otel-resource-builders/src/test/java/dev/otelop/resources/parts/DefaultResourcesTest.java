package dev.otelop.resources.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.resources.CollectorSettings;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import org.junit.jupiter.api.Test;

class DefaultResourcesTest {

    private final ResourceRequirements defaults = CollectorSettings.shipped().collectorDefaults();

    @Test
    void nothingWrittenGetsTheDefaults() {
        assertThat(DefaultResources.over(null, defaults)).isEqualTo(defaults);
        assertThat(DefaultResources.over(new ResourceRequirements(), defaults)).isEqualTo(defaults);
    }

    @Test
    void defaultRequestNeverExceedsTheWrittenLimit() {
        ResourceRequirements result = over(new ResourceRequirementsBuilder()
                .addToLimits("cpu", new Quantity("100m"))
                .addToLimits("memory", new Quantity("256Mi"))
                .build());

        assertThat(result.getLimits()).hasToString("{cpu=100m, memory=256Mi}");
        assertThat(result.getRequests()).hasToString("{cpu=100m, memory=256Mi}");
    }

    @Test
    void writtenRequestGetsNoLimit() {
        ResourceRequirements result = over(new ResourceRequirementsBuilder()
                .addToRequests("memory", new Quantity("4Gi"))
                .build());

        assertThat(result.getLimits()).hasToString("{cpu=1}");
        assertThat(result.getRequests()).hasToString("{cpu=200m, memory=4Gi}");
    }

    @Test
    void otherResourcesAndClaimsStay() {
        ResourceRequirements result = over(new ResourceRequirementsBuilder()
                .addToLimits("example.org/gpu", new Quantity("1"))
                .addNewClaim()
                .withName("claim")
                .endClaim()
                .build());

        assertThat(result.getLimits()).containsKeys("cpu", "example.org/gpu", "memory");
        assertThat(result.getRequests()).doesNotContainKey("example.org/gpu");
        assertThat(result.getClaims()).hasSize(1);
    }

    @Test
    void limitThatIsNoQuantityIsLeftToTheApiServer() {
        ResourceRequirements result = over(new ResourceRequirementsBuilder()
                .addToLimits("cpu", new Quantity("much"))
                .build());

        assertThat(result.getLimits().get("cpu")).hasToString("much");
    }

    private ResourceRequirements over(ResourceRequirements written) {
        return DefaultResources.over(written, defaults);
    }
}
