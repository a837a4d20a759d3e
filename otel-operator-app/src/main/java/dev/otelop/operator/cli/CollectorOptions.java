package dev.otelop.operator.cli;

import dev.otelop.resources.CollectorSettings;
import dev.otelop.resources.RenderContext;
import picocli.CommandLine.Option;

/** Options about all collectors: the settings that an operator is started with. */
final class CollectorOptions {

    @Option(
            names = "--naming",
            paramLabel = "seed|upstream",
            defaultValue = "seed",
            description = {
                "How objects are named: seed (workload <name>) or upstream (workload <name>-collector,",
                "as the OpenTelemetry project's operator does, to take over what it made)."
            })
    private NamingScheme naming = NamingScheme.SEED;

    @Option(names = "--collector-image", paramLabel = "IMAGE", description = "The image of collectors that name none.")
    private String image = CollectorSettings.shipped().collectorImage();

    @Option(
            names = "--bridge-image",
            paramLabel = "IMAGE",
            description = "The image of OpAMP bridges that name none: the operator's own.")
    private String bridgeImage = CollectorSettings.shipped().bridgeImage();

    /** What an operator that was started with these options renders with. */
    RenderContext facts() {
        return RenderContext.defaults()
                .withNaming(naming.naming())
                .withSettings(
                        CollectorSettings.shipped().withCollectorImage(image).withBridgeImage(bridgeImage));
    }
}
