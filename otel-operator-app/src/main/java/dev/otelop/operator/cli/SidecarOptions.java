package dev.otelop.operator.cli;

import dev.otelop.resources.CollectorSettings;
import dev.otelop.resources.RenderContext;
import picocli.CommandLine.Option;

/** The options about collectors that matter for sidecars, too. */
final class SidecarOptions {

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

    /** What an operator that was started with these options renders sidecars with. */
    RenderContext facts() {
        return RenderContext.defaults()
                .withNaming(naming.naming())
                .withSettings(CollectorSettings.shipped().withCollectorImage(image));
    }
}
