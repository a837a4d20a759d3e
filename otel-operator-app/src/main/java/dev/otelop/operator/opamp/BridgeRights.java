package dev.otelop.operator.opamp;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the service account of a bridge must be allowed to do, in each namespace that the bridge looks after. A Role is
 * enough; nothing is asked of the cluster as a whole, and Secrets are never read.
 */
public final class BridgeRights {

    private static final List<Right> ALWAYS = List.of(
            new Right("", List.of("pods"), List.of("list")),
            new Right("opentelemetry.io", List.of("opentelemetrycollectors"), List.of("get", "list", "watch")));

    private static final List<Right> REMOTE_CONFIG =
            List.of(new Right("opentelemetry.io", List.of("opentelemetrycollectors"), List.of("patch")));

    private static final List<Right> CREATING =
            List.of(new Right("opentelemetry.io", List.of("opentelemetrycollectors"), List.of("create", "delete")));

    private static final List<Right> RESTARTING =
            List.of(new Right("apps", List.of("daemonsets", "deployments", "statefulsets"), List.of("list", "patch")));

    private BridgeRights() {}

    /**
     * A rule of a Role.
     *
     * @param apiGroup empty for the core group
     */
    public record Right(String apiGroup, List<String> resources, List<String> verbs) {

        public Right {
            resources = List.copyOf(resources);
            verbs = List.copyOf(verbs);
        }
    }

    /**
     * The rules for a bridge with these capabilities, in a fixed order.
     *
     * @param remoteConfig it has {@code AcceptsRemoteConfig}
     * @param creates it has {@code AcceptsRemoteConfig}, and {@code createCollectors} is not false
     * @param restarts it has {@code AcceptsRestartCommand}
     */
    public static List<Right> of(boolean remoteConfig, boolean creates, boolean restarts) {
        return Stream.of(
                        ALWAYS,
                        remoteConfig ? REMOTE_CONFIG : List.<Right>of(),
                        creates ? CREATING : List.<Right>of(),
                        restarts ? RESTARTING : List.<Right>of())
                .flatMap(List::stream)
                .toList();
    }
}
