package dev.otelop.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a container image's name that tell which collector is in it. */
record ImageName(String repository, @Nullable String tag) {

    private static final List<String> OFFICIAL = List.of(
            "docker.io/otel",
            "ghcr.io/open-telemetry/opentelemetry-collector-releases",
            "index.docker.io/otel",
            "otel",
            "registry-1.docker.io/otel");

    static ImageName parse(String image) {
        int digest = image.indexOf('@');
        String name = digest < 0 ? image : image.substring(0, digest);
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        return colon < 0
                ? new ImageName(name, null)
                : new ImageName(name.substring(0, colon), name.substring(colon + 1));
    }

    ValidationTarget target() {
        int slash = repository.lastIndexOf('/');
        Optional<Distribution> named = Distribution.ofRepository(repository.substring(slash + 1));
        boolean official = slash > 0 && OFFICIAL.contains(repository.substring(0, slash));
        Distribution distribution = official ? named.orElse(Distribution.OTHER) : Distribution.OTHER;
        return new ValidationTarget(distribution, named.isPresent() ? version() : null, null);
    }

    private @Nullable Version version() {
        return tag == null ? null : Version.parse(tag).orElse(null);
    }
}
