package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hosts that the hooks of a container call. */
final class PodSecurityHooks {

    private PodSecurityHooks() {}

    static Stream<String> hosts(@Nullable Lifecycle lifecycle) {
        if (lifecycle == null) {
            return Stream.empty();
        }
        return Stream.of(lifecycle.getPostStart(), lifecycle.getPreStop())
                .filter(Objects::nonNull)
                .flatMap(PodSecurityHooks::hosts);
    }

    private static Stream<String> hosts(LifecycleHandler hook) {
        return Stream.of(
                hook.getHttpGet() == null
                        ? ""
                        : PodSecurityBaseline.text(hook.getHttpGet().getHost()),
                hook.getTcpSocket() == null
                        ? ""
                        : PodSecurityBaseline.text(hook.getTcpSocket().getHost()));
    }
}
