package dev.otelop.injection;

import dev.otelop.model.Names;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Why the API server, or the node, would not take a pod. What injection can break, not all that can be wrong. */
final class PodProblems {

    private final int environmentLimit;
    private final List<String> problems = new ArrayList<>();

    private PodProblems(int environmentLimit) {
        this.environmentLimit = environmentLimit;
    }

    static List<String> in(PodSpec pod, int environmentLimit) {
        PodProblems found = new PodProblems(environmentLimit);
        Set<String> volumes = new TreeSet<>();
        for (Volume volume : pod.getVolumes()) {
            found.name("volume", volume.getName(), volumes);
        }
        Set<String> containers = new TreeSet<>();
        for (Container container : PodSecurityBaseline.containers(pod)) {
            found.name("container", container.getName(), containers);
            found.container(container, volumes);
        }
        found.ports(pod);
        return List.copyOf(found.problems);
    }

    /** Ports of the node belong to one container; on the network of the node every port is one of them. */
    private void ports(PodSpec pod) {
        boolean onNode = Boolean.TRUE.equals(pod.getHostNetwork());
        Set<String> taken = new TreeSet<>();
        for (Container container : running(pod)) {
            for (ContainerPort port : container.getPorts()) {
                Integer number = onNode ? port.getContainerPort() : port.getHostPort();
                String protocol = port.getProtocol() == null ? "TCP" : port.getProtocol();
                String key = PodSecurityBaseline.text(port.getHostIP()) + "/" + protocol + "/" + number;
                forbid(
                        number != null && number != 0 && !taken.add(key),
                        () -> "two containers would use port %d of the node".formatted(number));
            }
        }
    }

    private static List<Container> running(PodSpec pod) {
        List<Container> running = new ArrayList<>(pod.getContainers());
        pod.getInitContainers().stream()
                .filter(container -> "Always".equals(container.getRestartPolicy()))
                .forEach(running::add);
        return running;
    }

    private void name(String kind, @Nullable String name, Set<String> seen) {
        String text = PodSecurityBaseline.text(name);
        forbid(!Names.isDnsLabel(text), () -> "no %s can be called `%s`".formatted(kind, text));
        forbid(!seen.add(text), () -> "there would be two %ss called `%s`".formatted(kind, text));
    }

    private void container(Container container, Set<String> volumes) {
        String subject = "container `" + container.getName() + "`";
        Set<String> paths = new TreeSet<>();
        for (VolumeMount mount : container.getVolumeMounts()) {
            String path = PodSecurityBaseline.text(mount.getMountPath());
            forbid(!paths.add(path), () -> "%s would mount two volumes at `%s`".formatted(subject, path));
            forbid(
                    !volumes.contains(PodSecurityBaseline.text(mount.getName())),
                    () -> "%s mounts a volume `%s` that does not exist".formatted(subject, mount.getName()));
        }
        container.getEnv().forEach(variable -> variable(subject, variable));
        ResourceRequirements resources = container.getResources();
        if (resources != null) {
            resources(subject, resources);
        }
    }

    private void variable(String subject, EnvVar variable) {
        String name = PodSecurityBaseline.text(variable.getName());
        String value = PodSecurityBaseline.text(variable.getValue());
        forbid(!Names.isEnvName(name), () -> "%s has a variable called `%s`".formatted(subject, name));
        forbid(
                !value.isEmpty() && variable.getValueFrom() != null,
                () -> "variable `%s` of %s has a value and a source".formatted(name, subject));
        forbid(
                value.length() > environmentLimit / 4
                        && value.getBytes(StandardCharsets.UTF_8).length > environmentLimit,
                () -> "variable `%s` of %s is longer than %d bytes".formatted(name, subject, environmentLimit));
    }

    private void resources(String subject, ResourceRequirements resources) {
        Map<String, Quantity> limits = resources.getLimits() == null ? Map.of() : resources.getLimits();
        Map<String, Quantity> requests = resources.getRequests() == null ? Map.of() : resources.getRequests();
        requests.forEach((name, request) -> {
            Quantity limit = limits.get(name);
            forbid(
                    limit != null && exceeds(request, limit),
                    () -> "%s requests more %s than its limit".formatted(subject, name));
        });
    }

    private static boolean exceeds(Quantity request, Quantity limit) {
        try {
            return request.getNumericalAmount().compareTo(limit.getNumericalAmount()) > 0;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    /** The sentence is made only when it is said: nearly all that is looked at is in order. */
    private void forbid(boolean bad, Supplier<String> sentence) {
        if (bad) {
            problems.add(sentence.get());
        }
    }
}
