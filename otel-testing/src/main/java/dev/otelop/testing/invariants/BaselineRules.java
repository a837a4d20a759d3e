package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SELinuxOptions;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Level baseline: no known way from the pod to its node. */
final class BaselineRules {

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

    private BaselineRules() {}

    static List<String> broken(PodSpec pod) {
        List<String> broken = new ArrayList<>();
        host(pod, broken);
        if (pod.getSecurityContext() != null) {
            podContext(pod.getSecurityContext(), broken);
        }
        for (Container container : containers(pod)) {
            network(container, broken);
            if (container.getSecurityContext() != null) {
                context(container.getName(), container.getSecurityContext(), broken);
            }
        }
        return List.copyOf(broken);
    }

    static List<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }

    private static void host(PodSpec pod, List<String> broken) {
        require(!Boolean.TRUE.equals(pod.getHostNetwork()), "hostNetwork is true", broken);
        require(!Boolean.TRUE.equals(pod.getHostPID()), "hostPID is true", broken);
        require(!Boolean.TRUE.equals(pod.getHostIPC()), "hostIPC is true", broken);
        pod.getVolumes().stream()
                .filter(volume -> volume.getHostPath() != null)
                .forEach(volume -> broken.add("volume %s is a hostPath".formatted(volume.getName())));
    }

    private static void podContext(PodSecurityContext context, List<String> broken) {
        context.getSysctls().stream()
                .map(sysctl -> sysctl.getName())
                .filter(name -> !SYSCTLS.contains(name))
                .forEach(name -> broken.add("the sysctl %s is not a safe one".formatted(name)));
        profiles("the pod", context.getSeccompProfile(), context.getAppArmorProfile(), broken);
        seLinux("the pod", context.getSeLinuxOptions(), broken);
    }

    private static void context(String container, SecurityContext context, List<String> broken) {
        String subject = "container " + container;
        require(!Boolean.TRUE.equals(context.getPrivileged()), subject + " is privileged", broken);
        if (context.getCapabilities() != null) {
            context.getCapabilities().getAdd().stream()
                    .filter(capability -> !CAPABILITIES.contains(capability))
                    .forEach(capability -> broken.add("%s adds %s".formatted(subject, capability)));
        }
        String procMount = context.getProcMount();
        require(procMount == null || procMount.equals("Default"), subject + " has a procMount", broken);
        profiles(subject, context.getSeccompProfile(), context.getAppArmorProfile(), broken);
        seLinux(subject, context.getSeLinuxOptions(), broken);
    }

    private static void profiles(
            String subject, @Nullable SeccompProfile seccomp, @Nullable AppArmorProfile appArmor, List<String> broken) {
        require(seccomp == null || !"Unconfined".equals(seccomp.getType()), subject + " switches seccomp off", broken);
        require(
                appArmor == null || !"Unconfined".equals(appArmor.getType()),
                subject + " switches AppArmor off",
                broken);
    }

    private static void seLinux(String subject, @Nullable SELinuxOptions options, List<String> broken) {
        if (options == null) {
            return;
        }
        require(SELINUX_TYPES.contains(text(options.getType())), subject + " has an SELinux type", broken);
        require(text(options.getUser()).isEmpty(), subject + " has an SELinux user", broken);
        require(text(options.getRole()).isEmpty(), subject + " has an SELinux role", broken);
    }

    private static void network(Container container, List<String> broken) {
        String subject = "container " + container.getName();
        for (ContainerPort port : container.getPorts()) {
            boolean none = port.getHostPort() == null || port.getHostPort() == 0;
            require(none, "%s has the hostPort %s".formatted(subject, port.getHostPort()), broken);
        }
        boolean elsewhere = hosts(container).anyMatch(host -> !text(host).isEmpty());
        require(!elsewhere, subject + " has a probe or hook that calls another host", broken);
    }

    private static Stream<@Nullable String> hosts(Container container) {
        Stream.Builder<@Nullable String> hosts = Stream.builder();
        probe(container.getLivenessProbe(), hosts);
        probe(container.getReadinessProbe(), hosts);
        probe(container.getStartupProbe(), hosts);
        Lifecycle lifecycle = container.getLifecycle();
        if (lifecycle != null) {
            hook(lifecycle.getPostStart(), hosts);
            hook(lifecycle.getPreStop(), hosts);
        }
        return hosts.build();
    }

    private static void probe(@Nullable Probe probe, Stream.Builder<@Nullable String> hosts) {
        if (probe != null && probe.getHttpGet() != null) {
            hosts.add(probe.getHttpGet().getHost());
        }
        if (probe != null && probe.getTcpSocket() != null) {
            hosts.add(probe.getTcpSocket().getHost());
        }
    }

    private static void hook(@Nullable LifecycleHandler hook, Stream.Builder<@Nullable String> hosts) {
        if (hook != null && hook.getHttpGet() != null) {
            hosts.add(hook.getHttpGet().getHost());
        }
        if (hook != null && hook.getTcpSocket() != null) {
            hosts.add(hook.getTcpSocket().getHost());
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void require(boolean kept, String otherwise, List<String> broken) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
