package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import org.jspecify.annotations.Nullable;

/**
 * One container that one language is asked for.
 *
 * @param pod the pod as it stands now, with what the sidecar and earlier agents have done to it
 * @param container the container as it stands now
 * @param written the container as its author wrote it
 * @param initContainer whether it is one of the init containers
 * @param variant what the pod or its namespace says about the platform: {@code otel-python-platform}, {@code
 *     otel-dotnet-auto-runtime} or {@code otel-go-auto-target-exe}, whichever the language has; null when nothing is
 *     said
 */
record Target(
        Language language,
        Pod pod,
        Container container,
        Container written,
        boolean initContainer,
        @Nullable String variant) {}
