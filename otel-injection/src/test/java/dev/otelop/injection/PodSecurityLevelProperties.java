package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.testing.invariants.PodSecurity;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The level is the one that the test library finds, which is itself compared with a real API server. */
class PodSecurityLevelProperties {

    private static final List<String> POD = List.of(
            "hostNetwork: true",
            "hostPID: true",
            "hostIPC: true",
            "volumes: [{name: v, hostPath: {path: /}}]",
            "volumes: [{name: v, emptyDir: {}}]",
            "volumes: [{name: v, nfs: {path: /, server: s}}]",
            "securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}",
            "securityContext: {runAsUser: 0}",
            "securityContext: {sysctls: [{name: net.ipv4.tcp_rmem, value: '1'}]}",
            "securityContext: {sysctls: [{name: kernel.msgmax, value: '1'}]}",
            "securityContext: {seLinuxOptions: {type: spc_t}}");

    private static final List<String> CONTAINER = List.of(
            "ports: [{containerPort: 1, hostPort: 1}]",
            "ports: [{containerPort: 1, hostPort: 0}]",
            "livenessProbe: {httpGet: {port: 1, host: elsewhere}}",
            "readinessProbe: {tcpSocket: {port: 1}}",
            "lifecycle: {preStop: {httpGet: {port: 1, host: elsewhere}}}",
            "securityContext: {privileged: true}",
            "securityContext: {procMount: Unmasked}",
            "securityContext: {capabilities: {add: [SYS_ADMIN]}}",
            "securityContext: {seccompProfile: {type: Unconfined}}",
            "securityContext: {appArmorProfile: {type: Unconfined}}",
            "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, runAsNonRoot: true,"
                    + " seccompProfile: {type: Localhost, localhostProfile: p}}",
            "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}",
            "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL], add: [CHOWN]}}",
            "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, runAsUser: 0}",
            "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, runAsNonRoot: false}");

    @Property
    void theLevelIsThatOfTheStandards(@ForAll("pods") Map<String, @Nullable Object> spec) {
        PodSpec pod = Trees.read(PodSource.of(spec).tree(), PodSpec.class);

        assertThat(PodSecurityLevel.of(pod).name())
                .isEqualTo(PodSecurity.level(pod).name());
    }

    @Provide
    Arbitrary<Map<String, @Nullable Object>> pods() {
        Arbitrary<Map<String, @Nullable Object>> containers = some(CONTAINER);
        return some(POD)
                .flatMap(pod -> containers.flatMap(app -> containers.map(init -> {
                    Map<String, @Nullable Object> spec = new LinkedHashMap<>(pod);
                    app.put("name", "app");
                    init.put("name", "init");
                    spec.put("containers", List.of(app));
                    spec.put("initContainers", List.of(init));
                    return spec;
                })));
    }

    private static Arbitrary<Map<String, @Nullable Object>> some(List<String> settings) {
        return Arbitraries.of(settings).set().ofMaxSize(2).map(chosen -> {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            chosen.forEach(setting -> all.putAll(Trial.tree(setting)));
            return all;
        });
    }
}
