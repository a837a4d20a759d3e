package dev.otelop.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The collector that a configuration is meant for. Rules take it as the measure: what is wrong for one release may be
 * right for another, and what nothing is known about is never called an error.
 *
 * @param version null when it cannot be told
 * @param kubernetes null when the collector does not run in a pod, or nothing is known about it
 */
public record ValidationTarget(
        Distribution distribution,
        @Nullable Version version,
        @Nullable KubernetesContext kubernetes) {

    /** The release whose component catalogue this library has. */
    static final Version COVERED = new Version(0, 149, 0);

    /** The contrib distribution of the release that this library knows best. */
    public static ValidationTarget latest() {
        return new ValidationTarget(Distribution.CONTRIB, COVERED, null);
    }

    /**
     * The collector in a container image. Images of the OpenTelemetry project tell their distribution and version. A
     * mirror of one tells its version only, since somebody may have built it differently; a foreign image tells
     * nothing, its tag counts its own releases. A digest without a tag leaves the version open.
     */
    public static ValidationTarget ofImage(String image) {
        return ImageName.parse(image).target();
    }

    public ValidationTarget withDistribution(Distribution other) {
        return new ValidationTarget(other, version, kubernetes);
    }

    public ValidationTarget withVersion(@Nullable Version other) {
        return new ValidationTarget(distribution, other, kubernetes);
    }

    public ValidationTarget withKubernetes(@Nullable KubernetesContext other) {
        return new ValidationTarget(distribution, version, other);
    }

    /** True if the target is a released distribution of exactly the version whose component schemas are known. */
    public boolean schemasApply() {
        return isReleased() && COVERED.equals(version);
    }

    /** True if the target is a distribution of the OpenTelemetry project. */
    public boolean isReleased() {
        return distribution != Distribution.OTHER;
    }

    /** True if the target's version is known and {@code other} or later. */
    public boolean isAtLeast(Version other) {
        return version != null && version.isAtLeast(other);
    }

    /** True if the target's version is known and earlier than {@code other}. */
    public boolean isBefore(Version other) {
        return version != null && !version.isAtLeast(other);
    }

    /** The version, or empty when it cannot be told. */
    public Optional<Version> knownVersion() {
        return Optional.ofNullable(version);
    }
}
