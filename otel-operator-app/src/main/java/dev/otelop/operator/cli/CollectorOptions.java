package dev.otelop.operator.cli;

import dev.otelop.resources.CollectorSettings;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options about all collectors: the settings that an operator is started with. */
final class CollectorOptions {

    @Mixin
    private SidecarOptions sidecars = new SidecarOptions();

    @Option(
            names = "--bridge-image",
            paramLabel = "IMAGE",
            description = "The image of OpAMP bridges that name none: the operator's own.")
    private String bridgeImage = CollectorSettings.shipped().bridgeImage();

    @Option(
            names = "--collector-limit",
            paramLabel = "RESOURCE=QUANTITY",
            converter = {OptionValues.ResourceName.class, OptionValues.Amount.class},
            description = {
                "A limit of collectors that set none, sidecars excepted; may be repeated.",
                "The shipped ones are cpu=1 and memory=2Gi; RESOURCE=none takes one away."
            })
    private Map<String, String> limits = new LinkedHashMap<>();

    @Option(
            names = "--collector-request",
            paramLabel = "RESOURCE=QUANTITY",
            converter = {OptionValues.ResourceName.class, OptionValues.Amount.class},
            description = {
                "A request of collectors that set none, sidecars excepted; may be repeated.",
                "The shipped ones are cpu=200m and memory=400Mi; RESOURCE=none takes one away."
            })
    private Map<String, String> requests = new LinkedHashMap<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * What an operator that was started with these options renders with.
     *
     * @throws ParameterException if a request is above its limit
     */
    RenderContext facts() {
        RenderContext facts = sidecars.facts();
        return facts.withSettings(facts.settings().withBridgeImage(bridgeImage).withCollectorDefaults(resources()));
    }

    private ResourceRequirements resources() {
        ResourceRequirements shipped = CollectorSettings.shipped().collectorDefaults();
        Map<String, Quantity> allLimits = changed(shipped.getLimits(), limits);
        Map<String, Quantity> allRequests = changed(shipped.getRequests(), requests);
        allRequests.forEach((resource, request) -> {
            Quantity limit = allLimits.get(resource);
            if (limit != null && request.getNumericalAmount().compareTo(limit.getNumericalAmount()) > 0) {
                throw new ParameterException(
                        spec.commandLine(),
                        "collectors cannot request %s of %s, which is more than the limit of %s: change one of --collector-request and --collector-limit"
                                .formatted(request, resource, limit));
            }
        });
        return new ResourceRequirementsBuilder()
                .withLimits(allLimits)
                .withRequests(allRequests)
                .build();
    }

    private static Map<String, Quantity> changed(Map<String, Quantity> shipped, Map<String, String> told) {
        Map<String, Quantity> all = new TreeMap<>(shipped);
        told.forEach((resource, quantity) -> {
            if (quantity.equals(OptionValues.Amount.NONE)) {
                all.remove(resource);
            } else {
                all.put(resource, new Quantity(quantity));
            }
        });
        return all;
    }
}
