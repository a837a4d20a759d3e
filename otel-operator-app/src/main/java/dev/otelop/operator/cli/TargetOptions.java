package dev.otelop.operator.cli;

import dev.otelop.config.Distribution;
import dev.otelop.config.ValidationTarget;
import dev.otelop.config.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which collector a configuration is meant for. */
final class TargetOptions {

    @Option(
            names = "--target",
            paramLabel = "VERSION|IMAGE",
            description = {
                "The collector that configurations are meant for: a version, such as 0.140.0, or an image.",
                "A custom resource that names its image is always checked for that image.",
                "Default: otelcol-contrib of the newest version known."
            })
    private @Nullable String target;

    @Option(
            names = "--distribution",
            paramLabel = "NAME",
            description = "The collector's distribution: core, contrib, k8s, or other for your own build.")
    private @Nullable Distribution distribution;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    ValidationTarget target() {
        ValidationTarget chosen = target == null ? ValidationTarget.latest() : parse("--target", target, spec);
        return distribution == null ? chosen : chosen.withDistribution(distribution);
    }

    /** What an option says: a version, or an image. */
    static ValidationTarget parse(String option, String text, CommandSpec spec) {
        if (text.indexOf('/') >= 0 || text.indexOf(':') >= 0) {
            return ValidationTarget.ofImage(text);
        }
        Version version = Version.parse(text)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        option + " is a version, such as 0.140.0, or an image, not `" + text + "`"));
        return ValidationTarget.latest().withVersion(version);
    }
}
