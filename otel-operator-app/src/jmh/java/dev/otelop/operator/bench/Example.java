package dev.otelop.operator.bench;

import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.operator.platform.LenientSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resources of the examples folder. */
enum Example {
    /** Three pipelines and ten components: an ordinary gateway. */
    GATEWAY("gateway-deployment.yaml");

    private final OpenTelemetryCollector resource;

    Example(String file) {
        Path path = Path.of(System.getProperty("otelop.root"), "examples", "seed", file);
        try {
            this.resource = new LenientSerialization().unmarshal(Files.readString(path), OpenTelemetryCollector.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OpenTelemetryCollector resource() {
        return resource;
    }

    String config() {
        return (String) resource.getSpec().getConfig().value();
    }
}
