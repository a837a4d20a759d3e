package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SELinuxOptions;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Level baseline for Linux pods: no known way from the pod to its node. */
final class PodSecurityBaseline {

    private static final Set<String> CAPABILITIES = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private static final Set<String> SELINUX_TYPES =
            Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");

    private static final Set<String> SYSCTLS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ping_group_range",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_rmem",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.tcp_wmem");

    private final List<String> broken = new ArrayList<>();

    private PodSecurityBaseline() {}

    static List<String> broken(PodSpec pod) {
        PodSecurityBaseline rules = new PodSecurityBaseline();
        rules.host(pod);
        rules.pod(pod.getSecurityContext());
        containers(pod).forEach(rules::container);
        return List.copyOf(rules.broken);
    }

    static List<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }

    private void host(PodSpec pod) {
        forbid(isTrue(pod.getHostNetwork()), () -> "the pod uses the network of its node");
        forbid(isTrue(pod.getHostPID()), () -> "the pod sees the processes of its node");
        forbid(isTrue(pod.getHostIPC()), () -> "the pod uses the IPC of its node");
        pod.getVolumes()
                .forEach(volume -> forbid(
                        volume.getHostPath() != null, () -> "volume `%s` is a hostPath".formatted(volume.getName())));
    }

    private void pod(@Nullable PodSecurityContext context) {
        if (context == null) {
            return;
        }
        context.getSysctls()
                .forEach(sysctl -> forbid(
                        !SYSCTLS.contains(sysctl.getName()),
                        () -> "sysctl `%s` is unsafe".formatted(sysctl.getName())));
        unconfined(
                "the pod",
                context.getSeccompProfile() == null
                        ? null
                        : context.getSeccompProfile().getType());
        unconfined(
                "the pod",
                context.getAppArmorProfile() == null
                        ? null
                        : context.getAppArmorProfile().getType());
        seLinux("the pod", context.getSeLinuxOptions());
    }

    private void container(Container container) {
        String subject = "container `" + container.getName() + "`";
        container
                .getPorts()
                .forEach(port -> forbid(
                        port.getHostPort() != null && port.getHostPort() != 0,
                        () -> subject + " opens a port of its node"));
        forbid(
                hosts(container).anyMatch(host -> !host.isEmpty()),
                () -> subject + " has a probe or hook for another host");
        SecurityContext context = container.getSecurityContext();
        if (context != null) {
            context(subject, context);
        }
    }

    private void context(String subject, SecurityContext context) {
        forbid(isTrue(context.getPrivileged()), () -> subject + " is privileged");
        if (context.getCapabilities() != null) {
            context.getCapabilities()
                    .getAdd()
                    .forEach(capability -> forbid(
                            !CAPABILITIES.contains(capability), () -> subject + " adds capability " + capability));
        }
        String procMount = context.getProcMount();
        forbid(procMount != null && !procMount.equals("Default"), () -> subject + " has a procMount");
        unconfined(
                subject,
                context.getSeccompProfile() == null
                        ? null
                        : context.getSeccompProfile().getType());
        unconfined(
                subject,
                context.getAppArmorProfile() == null
                        ? null
                        : context.getAppArmorProfile().getType());
        seLinux(subject, context.getSeLinuxOptions());
    }

    private void unconfined(String subject, @Nullable String profile) {
        forbid("Unconfined".equals(profile), () -> subject + " switches seccomp or AppArmor off");
    }

    private void seLinux(String subject, @Nullable SELinuxOptions options) {
        if (options != null) {
            boolean free = !SELINUX_TYPES.contains(text(options.getType()))
                    || !text(options.getUser()).isEmpty()
                    || !text(options.getRole()).isEmpty();
            forbid(free, () -> subject + " chooses its SELinux user, role or type");
        }
    }

    private static Stream<String> hosts(Container container) {
        Stream<@Nullable Probe> probes =
                Stream.of(container.getLivenessProbe(), container.getReadinessProbe(), container.getStartupProbe());
        return Stream.concat(
                probes.flatMap(probe -> probe == null
                        ? Stream.empty()
                        : Stream.of(
                                probe.getHttpGet() == null
                                        ? ""
                                        : text(probe.getHttpGet().getHost()),
                                probe.getTcpSocket() == null
                                        ? ""
                                        : text(probe.getTcpSocket().getHost()))),
                PodSecurityHooks.hosts(container.getLifecycle()));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    /** The sentence is made only when it is said: nearly all that is looked at is in order. */
    private void forbid(boolean bad, Supplier<String> sentence) {
        if (bad) {
            broken.add(sentence.get());
        }
    }
}
