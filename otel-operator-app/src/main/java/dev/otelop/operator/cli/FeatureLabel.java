package dev.otelop.operator.cli;

import dev.otelop.operator.rights.Feature;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A feature by the word for it; custom resources are what an operator is for, so that one cannot be named. */
final class FeatureLabel implements ITypeConverter<Feature> {

    @Override
    public Feature convert(String text) {
        return Arrays.stream(Feature.values())
                .filter(FeatureLabel::optional)
                .filter(feature -> feature.label().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("`" + text + "` is none of: "
                        + Arrays.stream(Feature.values())
                                .filter(FeatureLabel::optional)
                                .map(Feature::label)
                                .collect(Collectors.joining(", "))));
    }

    private static boolean optional(Feature feature) {
        return feature != Feature.RECONCILE && feature != Feature.REGISTRATION;
    }
}
