package dev.otelop.operator.cli;

import dev.otelop.operator.gather.ClusterVersion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a version of Kubernetes as people write it. */
final class WrittenVersion implements ITypeConverter<ClusterVersion> {

    @Override
    public ClusterVersion convert(String text) {
        try {
            return ClusterVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
