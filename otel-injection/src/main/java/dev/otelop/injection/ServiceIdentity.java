package dev.otelop.injection;

import dev.otelop.model.v1alpha1.DefaultsSettings;
import dev.otelop.model.v1alpha1.InstrumentationSpec;
import dev.otelop.model.v1alpha1.ResourceSettings;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who a container says it is in its telemetry. Attributes come, from the weakest source to the strongest, from the
 * Instrumentation, from what is known about the pod, and from the pod's annotations; what the container's own {@code
 * OTEL_RESOURCE_ATTRIBUTES} declare stands above all of them.
 *
 * @param serviceName null when the container declares it among its attributes
 * @param generated the attributes to add to the declared ones
 * @param all the declared and the generated attributes
 */
record ServiceIdentity(
        @Nullable String serviceName, SortedMap<String, String> generated, SortedMap<String, String> all) {

    static final String POD_NAME = "OTEL_RESOURCE_ATTRIBUTES_POD_NAME";
    static final String POD_UID = "OTEL_RESOURCE_ATTRIBUTES_POD_UID";
    static final String NODE_NAME = "OTEL_RESOURCE_ATTRIBUTES_NODE_NAME";

    private static final String SERVICE_NAME = "service.name";

    /** The attributes that name a service, best first. */
    private static final List<String> NAMING = List.of(
            "k8s.replicaset.name", "k8s.statefulset.name", "k8s.daemonset.name", "k8s.cronjob.name", "k8s.job.name");

    ServiceIdentity {
        generated = Collections.unmodifiableSortedMap(new TreeMap<>(generated));
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    /**
     * Who {@code container} is.
     *
     * @param declared the attributes that the container declares itself
     */
    static ServiceIdentity of(
            Pod pod,
            Container container,
            InstrumentationSpec spec,
            InjectionContext context,
            Map<String, String> declared) {
        Source source = new Source(pod, container, spec, context);
        SortedMap<String, String> generated = source.attributes();
        generated.keySet().removeAll(declared.keySet());
        SortedMap<String, String> all = new TreeMap<>(generated);
        all.putAll(declared);
        String name = declared.containsKey(SERVICE_NAME) ? null : source.serviceName(all);
        return new ServiceIdentity(name, generated, all);
    }

    /** The name of the service, wherever it is said. */
    String name() {
        return serviceName == null ? all.getOrDefault(SERVICE_NAME, "") : serviceName;
    }

    private record Source(Pod pod, Container container, InstrumentationSpec spec, InjectionContext context) {

        SortedMap<String, String> attributes() {
            SortedMap<String, String> attributes = new TreeMap<>(written());
            attributes.putAll(computed());
            annotations().forEach(attributes::put);
            attributes.remove(SERVICE_NAME);
            return attributes;
        }

        String serviceName(Map<String, String> attributes) {
            Owners owners = owners();
            Stream<Optional<String>> candidates = Stream.of(
                    Optional.ofNullable(annotations().get(SERVICE_NAME)),
                    label("app.kubernetes.io/instance"),
                    label("app.kubernetes.io/name"),
                    Optional.ofNullable(written().get(SERVICE_NAME)),
                    Optional.ofNullable(attributes.get("k8s.deployment.name")),
                    owners.otherName(),
                    owners.guessedName());
            Stream<Optional<String>> derived = Stream.concat(
                    NAMING.stream().map(attributes::get).map(Optional::ofNullable),
                    Stream.of(Optional.ofNullable(metadata().getName())));
            return Stream.concat(candidates, derived)
                    .flatMap(Optional::stream)
                    .filter(name -> !name.isBlank())
                    .findFirst()
                    .orElse(container.getName());
        }

        private SortedMap<String, String> computed() {
            SortedMap<String, String> attributes = new TreeMap<>(owners().attributes(withUids()));
            String namespace = context.namespace().name();
            String podName = EnvReferences.to(POD_NAME);
            attributes.put("k8s.namespace.name", namespace);
            attributes.put("k8s.container.name", container.getName());
            attributes.put("k8s.pod.name", podName);
            attributes.put("k8s.node.name", nodeName());
            attributes.put(
                    "service.namespace", label("app.kubernetes.io/part-of").orElse(namespace));
            attributes.put("service.instance.id", namespace + "." + podName + "." + container.getName());
            podUid().ifPresent(uid -> attributes.put("k8s.pod.uid", uid));
            serviceVersion().ifPresent(version -> attributes.put("service.version", version));
            return attributes;
        }

        private String nodeName() {
            String node = pod.getSpec() == null ? null : pod.getSpec().getNodeName();
            return node == null || node.isEmpty() ? EnvReferences.to(NODE_NAME) : node;
        }

        private Optional<String> podUid() {
            String uid = metadata().getUid();
            if (uid != null && !uid.isEmpty()) {
                return Optional.of(uid);
            }
            return withUids() ? Optional.of(EnvReferences.to(POD_UID)) : Optional.empty();
        }

        private Optional<String> serviceVersion() {
            return label("app.kubernetes.io/version")
                    .or(() -> Optional.ofNullable(container.getImage())
                            .flatMap(image -> ImageName.parse(image).label()));
        }

        private Owners owners() {
            return Owners.of(pod, context.owners());
        }

        private Map<String, String> written() {
            ResourceSettings resource = spec.getResource();
            return resource == null ? new TreeMap<>() : present(resource.getResourceAttributes());
        }

        private boolean withUids() {
            ResourceSettings resource = spec.getResource();
            return resource != null && Boolean.TRUE.equals(resource.getAddK8sUIDAttributes());
        }

        private SortedMap<String, String> annotations() {
            SortedMap<String, String> attributes = new TreeMap<>();
            present(metadata().getAnnotations()).forEach((key, value) -> {
                if (key.startsWith(Annotations.RESOURCE) && key.length() > Annotations.RESOURCE.length()) {
                    attributes.put(key.substring(Annotations.RESOURCE.length()), value);
                }
            });
            return attributes;
        }

        /** The value of a label, if the Instrumentation wants labels to be used. */
        private Optional<String> label(String key) {
            DefaultsSettings defaults = spec.getDefaults();
            if (defaults == null || !Boolean.TRUE.equals(defaults.getUseLabelsForResourceAttributes())) {
                return Optional.empty();
            }
            return Optional.ofNullable(present(metadata().getLabels()).get(key)).filter(value -> !value.isEmpty());
        }

        private ObjectMeta metadata() {
            return pod.getMetadata() == null ? new ObjectMeta() : pod.getMetadata();
        }

        /** A JSON map may hold nulls. */
        private static SortedMap<String, String> present(@Nullable Map<String, String> map) {
            SortedMap<String, String> present = new TreeMap<>();
            if (map != null) {
                map.forEach((key, value) -> {
                    if (value != null) {
                        present.put(key, value);
                    }
                });
            }
            return present;
        }
    }
}
