package dev.otelop.injection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** What a pod may find where it is created: Instrumentations, collectors, and settings of the operator. */
final class ArbitraryClusters {

    private static final List<Map<String, @Nullable Object>> SETTINGS = ArbitraryPods.parts("""
            [{}, {}, {}, {nativeSidecars: false}, {resolveConfigMaps: true}, {multiInstrumentation: false},
             {crossNamespace: OPEN}, {withoutLanguage: JAVA}, {imagePrefix: 'collector:'}, {ownNamespace: shop}]
            """);

    private static final List<Map<String, @Nullable Object>> SECTIONS = ArbitraryPods.parts("""
            [{java: {}}, {java: {env: [{name: JAVA_TOOL_OPTIONS, value: -Xss1m}, {name: A, value: $(C)}, {name: C, value: c}]}},
             {java: {extensions: [{image: ext, dir: /e}]}}, {nodejs: {resources: {requests: {cpu: 4}}}},
             {python: {env: [{name: PYTHONPATH, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]}}, {python: {}},
             {dotnet: {image: 'dotnet:1.2.0'}}, {go: {env: [{name: OTEL_GO_AUTO_TARGET_EXE, value: /app}]}},
             {go: {securityContext: {runAsNonRoot: true}}}, {apacheHttpd: {configPath: /etc/apache2}}, {nginx: {}},
             {env: [{name: B, value: b}, {name: A, value: a}]}, {propagators: [b3, null]},
             {sampler: {type: traceidratio, argument: '0.5'}}, {defaults: {useLabelsForResourceAttributes: true}},
             {resource: {addK8sUIDAttributes: true, resourceAttributes: {service.name: from-spec, team: 'x,y'}}},
             {initContainerSecurityContext: {runAsUser: 0}},
             {exporter: {endpoint: 'https://c:4317', tls: {secretName: a.b, ca_file: ca, cert_file: c, key_file: k}}}]
            """);

    private static final Map<String, @Nullable Object> COLLECTOR = Trial.tree("""
            metadata: {name: agent, namespace: shop}
            configHash: abc
            container:
              name: otc-sidecar
              image: collector:1
              volumeMounts: [{name: otc-config, mountPath: /conf}]
            volumes: [{name: otc-config, configMap: {name: agent}}]
            """);

    private ArbitraryClusters() {}

    static Arbitrary<SmallCluster> any() {
        Arbitrary<Map<String, @Nullable Object>> namespaceRequests =
                ArbitraryRequests.annotations().injectNull(0.7).map(map -> map == null ? Trees.map() : map);
        Arbitrary<List<Map<String, @Nullable Object>>> sections =
                Arbitraries.of(SECTIONS).list().ofMaxSize(6);
        return Combinators.combine(
                        namespaceRequests,
                        Arbitraries.of("restricted", "baseline", "privileged").injectNull(0.6),
                        Arbitraries.of(SETTINGS),
                        sections,
                        Arbitraries.of(true, false))
                .as(ArbitraryClusters::cluster);
    }

    private static SmallCluster cluster(
            Map<String, @Nullable Object> annotations,
            @Nullable String level,
            Map<String, @Nullable Object> settings,
            List<Map<String, @Nullable Object>> sections,
            boolean collector) {
        Map<String, @Nullable Object> labels =
                level == null ? Trees.map() : Trees.map("pod-security.kubernetes.io/enforce", level);
        Map<String, @Nullable Object> spec = Trees.map("exporter", Trees.map("endpoint", "http://collector:4317"));
        sections.forEach(spec::putAll);
        return new SmallCluster(Frozen.map(Trees.map(
                "namespace",
                Trees.map("name", "shop", "annotations", annotations, "labels", labels),
                "settings",
                settings,
                "instrumentations",
                List.of(instrumentation("shop", spec), instrumentation("other", spec)),
                "collectors",
                collector ? List.of(COLLECTOR) : List.of(),
                "owners",
                List.of(Trees.map("group", "apps", "kind", "StatefulSet", "name", "web", "uid", "u")),
                "configMaps",
                Trees.map("settings", Trees.map("JAVA_TOOL_OPTIONS", "-Xss1m")))));
    }

    private static Map<String, @Nullable Object> instrumentation(String namespace, Map<String, @Nullable Object> spec) {
        return Trees.map(
                "metadata",
                Trees.map("name", "agents", "namespace", namespace, "generation", 1),
                "spec",
                new LinkedHashMap<>(spec));
    }
}
