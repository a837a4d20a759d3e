package dev.otelop.config;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes of this module, and not those of the test libraries that share its base package. */
final class OnlyThisModule implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return location.contains("/otel-config-validator/");
    }
}
