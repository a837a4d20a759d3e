package dev.otelop.model;

import dev.otelop.findings.FieldPath;
import dev.otelop.model.v1alpha1.SamplerSettings;
import org.jspecify.annotations.Nullable;

/** A sampler and the argument that its type asks for. */
final class SamplerChecks {

    private static final FieldPath ARGUMENT = FieldPath.of("spec", "sampler", "argument");

    private SamplerChecks() {}

    static void check(@Nullable SamplerSettings sampler, Report report) {
        if (sampler == null) {
            return;
        }
        String type = sampler.getType() == null ? "" : sampler.getType();
        String argument =
                sampler.getArgument() == null ? "" : sampler.getArgument().strip();
        switch (type) {
            case "traceidratio", "parentbased_traceidratio" -> ratio(type, argument, report);
            case "jaeger_remote", "parentbased_jaeger_remote" -> jaeger(argument, report);
            default -> unused(type, argument, report);
        }
    }

    private static void ratio(String type, String argument, Report report) {
        if (argument.isEmpty()) {
            report.error(
                    "sampler.missing-argument",
                    ARGUMENT,
                    "`%s` needs an argument".formatted(type),
                    "set a ratio, such as \"0.1\"");
        } else if (!isRatio(argument)) {
            report.error(
                    "sampler.malformed-argument",
                    ARGUMENT,
                    "`%s` is no ratio".formatted(argument),
                    "write a number from 0 to 1");
        }
    }

    /** A comma-separated list of {@code key=value}. */
    private static void jaeger(String argument, Report report) {
        if (argument.isEmpty()) {
            return;
        }
        for (String part : argument.split(",", -1)) {
            String[] pair = part.strip().split("=", -1);
            boolean valid = pair.length == 2
                    && switch (pair[0]) {
                        case "endpoint" -> !pair[1].isBlank();
                        case "pollingIntervalMs" -> pair[1].matches("[+-]?\\d{1,9}");
                        case "initialSamplingRate" -> isRatio(pair[1]);
                        default -> true;
                    };
            if (!valid) {
                report.error(
                        "sampler.malformed-argument",
                        ARGUMENT,
                        "`%s` is no setting of the remote sampler".formatted(part.strip()),
                        "write `endpoint=http://host:14250,pollingIntervalMs=5000,initialSamplingRate=0.25`");
            }
        }
    }

    private static void unused(String type, String argument, Report report) {
        if (!argument.isEmpty() && type.isEmpty()) {
            report.warning(
                    "sampler.argument-without-type",
                    ARGUMENT,
                    "the argument has no effect without a type",
                    "set `type`");
        }
    }

    private static boolean isRatio(String text) {
        try {
            double ratio = Double.parseDouble(text);
            return ratio >= 0 && ratio <= 1;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
