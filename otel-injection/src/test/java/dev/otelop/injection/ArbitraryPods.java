package dev.otelop.injection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Pods as people write them: with much that injection touches, and now and then something odd. */
final class ArbitraryPods {

    private static final List<Map<String, @Nullable Object>> VALUES = parts("""
            [{value: '-Xmx1g'}, {value: ''}, {}, {value: 'team=a,service.name=b'}, {value: $(MINE)}, {value: $(NOBODYS)},
             {value: null}, {value: '/srv/lib:/lib'},
             {valueFrom: {fieldRef: {fieldPath: metadata.name}}},
             {valueFrom: {configMapKeyRef: {name: settings, key: JAVA_TOOL_OPTIONS}}},
             {valueFrom: {secretKeyRef: {name: secret, key: key}}}]
            """);

    private static final List<Map<String, @Nullable Object>> CONTAINER_FIELDS = parts("""
            [{}, {}, {}, {}, {env: null}, {image: null, futureField: [null, {}]}, {volumeMounts: []},
             {envFrom: [{configMapRef: {name: settings}}]}, {envFrom: [{secretRef: {name: secret}}]},
             {volumeMounts: [{name: data, mountPath: /data}]},
             {volumeMounts: [{name: data, mountPath: /etc/nginx/nginx.conf, subPath: nginx.conf}]},
             {volumeMounts: [{name: data, mountPath: /usr/local/apache2/conf}]},
             {volumeMounts: [{name: data, mountPath: /otel-auto-instrumentation-python}]},
             {readinessProbe: {httpGet: {port: 80, path: /}}, ports: [{containerPort: 80}]},
             {securityContext: {runAsUser: 1000, allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}},
             {securityContext: {privileged: true}}]
            """);

    private static final List<Map<String, @Nullable Object>> POD_FIELDS = parts("""
            [{}, {}, {}, {futureField: {deep: [null, 1.50]}}, {nodeSelector: null, tolerations: []}, {restartPolicy: Never},
             {shareProcessNamespace: false}, {hostPID: true}, {nodeName: node-7}, {initContainers: null},
             {securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}}]
            """);

    private static final List<String> VARIABLES = List.of(
            "DOTNET_STARTUP_HOOKS",
            "JAVA_TOOL_OPTIONS",
            "LD_LIBRARY_PATH",
            "MINE",
            "NODE_OPTIONS",
            "OTEL_NODE_IP",
            "OTEL_RESOURCE_ATTRIBUTES",
            "OTEL_RESOURCE_ATTRIBUTES_POD_NAME",
            "OTEL_SERVICE_NAME",
            "OTEL_TRACES_SAMPLER",
            "PYTHONPATH");

    private ArbitraryPods() {}

    static Arbitrary<PodSource> any() {
        return with(ArbitraryRequests.annotations());
    }

    static Arbitrary<PodSource> with(Arbitrary<Map<String, @Nullable Object>> annotations) {
        Arbitrary<List<Map<String, @Nullable Object>>> containers = containers("app", "worker", "istio-proxy");
        Arbitrary<List<Map<String, @Nullable Object>>> initContainers = containers("setup");
        return Combinators.combine(
                        annotations,
                        containers.filter(list -> !list.isEmpty()),
                        initContainers,
                        volumes(),
                        Arbitraries.of(POD_FIELDS))
                .as(ArbitraryPods::pod);
    }

    private static PodSource pod(
            Map<String, @Nullable Object> annotations,
            List<Map<String, @Nullable Object>> containers,
            List<Map<String, @Nullable Object>> initContainers,
            List<Map<String, @Nullable Object>> volumes,
            Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> spec = new LinkedHashMap<>(fields);
        spec.put("containers", containers);
        if (!initContainers.isEmpty()) {
            spec.put("initContainers", initContainers);
        }
        spec.put("volumes", volumes);
        return PodSource.of(Trees.map(
                "kind", "Pod", "metadata", Trees.map("name", "web", "annotations", annotations), "spec", spec));
    }

    private static Arbitrary<List<Map<String, @Nullable Object>>> containers(String... names) {
        return Combinators.combine(
                        Arbitraries.of(names).list().uniqueElements().ofMaxSize(names.length),
                        container().list().ofSize(names.length))
                .as((chosen, containers) -> IntStream.range(0, chosen.size())
                        .mapToObj(i -> named(chosen.get(i), containers.get(i)))
                        .toList());
    }

    private static Arbitrary<Map<String, @Nullable Object>> container() {
        Arbitrary<Map<String, @Nullable Object>> variable = Combinators.combine(
                        Arbitraries.of(VARIABLES), Arbitraries.of(VALUES))
                .as(ArbitraryPods::named);
        return Combinators.combine(
                        variable.list().uniqueElements(one -> one.get("name")).ofMaxSize(4),
                        Arbitraries.of(CONTAINER_FIELDS))
                .as((env, fields) -> {
                    Map<String, @Nullable Object> container = Trees.map("image", "registry:5000/app:1", "env", env);
                    container.putAll(fields);
                    return container;
                });
    }

    private static Arbitrary<List<Map<String, @Nullable Object>>> volumes() {
        List<Map<String, @Nullable Object>> others = parts("""
                [{name: opentelemetry-auto-instrumentation-java, emptyDir: {}}, {name: otc-config, emptyDir: {}},
                 {name: otel-nginx-agent, emptyDir: {}}, {name: kernel-debug, hostPath: {path: /sys/kernel/debug}}]
                """);
        return Arbitraries.of(others).injectNull(0.7).map(other -> {
            Map<String, @Nullable Object> data = Trees.map("name", "data", "emptyDir", Trees.map());
            return other == null ? List.of(data) : List.of(data, other);
        });
    }

    private static Map<String, @Nullable Object> named(String name, Map<String, @Nullable Object> rest) {
        Map<String, @Nullable Object> named = Trees.map("name", name);
        named.putAll(rest);
        return named;
    }

    static List<Map<String, @Nullable Object>> parts(String yaml) {
        return Trees.mapsAt(Trial.tree("parts:\n" + yaml.indent(2)), "parts");
    }
}
