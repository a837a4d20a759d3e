package dev.otelop.operator.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class ProductVersion implements IVersionProvider {

    /** Public for picocli, which makes one. */
    public ProductVersion() {}

    static String current() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"otelop " + current()};
    }
}
