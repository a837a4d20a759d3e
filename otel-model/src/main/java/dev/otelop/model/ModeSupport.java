package dev.otelop.model;

import static dev.otelop.findings.Severity.ERROR;
import static dev.otelop.findings.Severity.WARNING;
import static dev.otelop.model.Mode.DAEMONSET;
import static dev.otelop.model.Mode.DEPLOYMENT;
import static dev.otelop.model.Mode.STATEFULSET;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Severity;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.model.v1beta1.TargetAllocatorSettings;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which modes understand a field of the collector's spec. A field without a row is understood in every mode.
 *
 * @param field name below {@code spec}
 * @param isSet whether the author said anything with it
 * @param severity whether saying so elsewhere is refused or has no effect
 * @param modes the modes that understand it
 */
record ModeSupport(String field, Predicate<OpenTelemetryCollectorSpec> isSet, Severity severity, List<Mode> modes) {

    static final List<ModeSupport> TABLE = List.of(
            row("additionalContainers", s -> !s.getAdditionalContainers().isEmpty(), ERROR, ownPods()),
            row("affinity", s -> s.getAffinity() != null, ERROR, ownPods()),
            row("autoscaler", s -> s.getAutoscaler() != null, WARNING, DEPLOYMENT, STATEFULSET),
            row("daemonSetUpdateStrategy", s -> s.getDaemonSetUpdateStrategy() != null, ERROR, DAEMONSET),
            row("deploymentUpdateStrategy", s -> s.getDeploymentUpdateStrategy() != null, ERROR, DEPLOYMENT),
            row("dnsPolicy", s -> s.getDnsPolicy() != null, WARNING, ownPods()),
            row("hostAliases", s -> !s.getHostAliases().isEmpty(), WARNING, ownPods()),
            row("hostNetwork", s -> isTrue(s.getHostNetwork()), WARNING, ownPods()),
            row("hostPID", s -> isTrue(s.getHostPID()), WARNING, ownPods()),
            row("hostUsers", s -> s.getHostUsers() != null, WARNING, ownPods()),
            row("httpRoute", s -> s.getHttpRoute() != null, WARNING, ownPods()),
            row("ingress", s -> s.getIngress() != null, WARNING, ownPods()),
            row("networkPolicy", s -> s.getNetworkPolicy() != null, WARNING, ownPods()),
            row("nodeSelector", s -> !s.getNodeSelector().isEmpty(), WARNING, ownPods()),
            row(
                    "persistentVolumeClaimRetentionPolicy",
                    s -> s.getPersistentVolumeClaimRetentionPolicy() != null,
                    ERROR,
                    STATEFULSET),
            row("podAnnotations", s -> !s.getPodAnnotations().isEmpty(), WARNING, ownPods()),
            row("podDisruptionBudget", s -> s.getPodDisruptionBudget() != null, WARNING, DEPLOYMENT, STATEFULSET),
            row("podDnsConfig", s -> s.getPodDnsConfig() != null, WARNING, ownPods()),
            row("podManagementPolicy", s -> s.getPodManagementPolicy() != null, WARNING, STATEFULSET),
            row("podSecurityContext", s -> s.getPodSecurityContext() != null, WARNING, ownPods()),
            row("priorityClassName", s -> isText(s.getPriorityClassName()), ERROR, ownPods()),
            row("replicas", s -> manyReplicas(s.getReplicas()), WARNING, DEPLOYMENT, STATEFULSET),
            row("serviceAccount", s -> isText(s.getServiceAccount()), WARNING, ownPods()),
            row("serviceName", s -> isText(s.getServiceName()), WARNING, STATEFULSET),
            row("sessionAffinity", s -> s.getSessionAffinity() != null, WARNING, ownPods()),
            row("sessionAffinityConfig", s -> s.getSessionAffinityConfig() != null, WARNING, ownPods()),
            row("shareProcessNamespace", s -> isTrue(s.getShareProcessNamespace()), WARNING, ownPods()),
            row("targetAllocator", s -> isEnabled(s.getTargetAllocator()), ERROR, DAEMONSET, STATEFULSET),
            row("terminationGracePeriodSeconds", s -> s.getTerminationGracePeriodSeconds() != null, WARNING, ownPods()),
            row("tolerations", s -> !s.getTolerations().isEmpty(), ERROR, ownPods()),
            row(
                    "topologySpreadConstraints",
                    s -> !s.getTopologySpreadConstraints().isEmpty(),
                    WARNING,
                    ownPods()),
            row("trafficDistribution", s -> isText(s.getTrafficDistribution()), WARNING, ownPods()),
            row("volumeClaimTemplates", s -> !s.getVolumeClaimTemplates().isEmpty(), ERROR, STATEFULSET));

    ModeSupport {
        modes = List.copyOf(modes);
    }

    /** Reports every field that is set although {@code mode} does not understand it. */
    static void check(OpenTelemetryCollectorSpec spec, Mode mode, Report report) {
        TABLE.stream()
                .filter(row -> !row.modes.contains(mode) && row.isSet.test(spec))
                .forEach(row -> row.report(mode, report));
    }

    private void report(Mode mode, Report report) {
        FieldPath path = FieldPath.of("spec", field);
        if (severity == ERROR) {
            report.error(
                    "collector.unsupported-in-mode",
                    path,
                    "mode %s does not support `%s`".formatted(mode.word(), field),
                    "remove it");
        } else {
            report.warning(
                    "collector.no-effect-in-mode",
                    path,
                    "`%s` has no effect in mode %s".formatted(field, mode.word()),
                    "remove it");
        }
    }

    private static ModeSupport row(
            String field, Predicate<OpenTelemetryCollectorSpec> isSet, Severity severity, Mode... modes) {
        return new ModeSupport(field, isSet, severity, Arrays.asList(modes));
    }

    /** The modes whose pods are made by us; the pods of a sidecar belong to somebody else. */
    private static Mode[] ownPods() {
        return new Mode[] {DAEMONSET, DEPLOYMENT, STATEFULSET};
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean isText(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    /** One replica is what the schema writes by itself. */
    private static boolean manyReplicas(@Nullable Integer replicas) {
        return replicas != null && replicas > 1;
    }

    private static boolean isEnabled(@Nullable TargetAllocatorSettings allocator) {
        return allocator != null && isTrue(allocator.getEnabled());
    }
}
