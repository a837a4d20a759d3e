package dev.otelop.testing.invariants;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A pod that gives up everything, and what each change to it costs. Read by a unit test and by a real API server. */
final class PodSecurityCases {

    private static final String RESTRICTED = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: pod
            spec:
              securityContext:
                runAsNonRoot: true
                seccompProfile: {type: RuntimeDefault}
              volumes:
                - name: data
                  emptyDir: {}
              containers:
                - name: main
                  image: example.com/web:1
                  ports:
                    - containerPort: 8080
                  securityContext:
                    allowPrivilegeEscalation: false
                    capabilities: {drop: [ALL]}
            """;

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private PodSecurityCases() {}

    static Pod restricted() {
        return changed("", "");
    }

    static Pod changed(String before, String after) {
        if (!RESTRICTED.contains(before)) {
            throw new AssertionError("the pod does not contain: " + before);
        }
        return SERIALIZATION.unmarshal(RESTRICTED.replace(before, after), Pod.class);
    }

    /** What is replaced, by what, and the level that is left. */
    static Stream<Arguments> changes() {
        return Stream.concat(privileged(), milder());
    }

    private static Stream<Arguments> privileged() {
        String spec = "spec:\n";
        String pod = "    runAsNonRoot: true\n";
        String container = "        allowPrivilegeEscalation: false\n";
        String image = "      image: example.com/web:1\n";
        return Stream.of(
                lost(spec, "  hostNetwork: true\n"),
                lost(spec, "  hostPID: true\n"),
                lost(spec, "  hostIPC: true\n"),
                arguments("emptyDir: {}", "hostPath: {path: /}", PodSecurity.PRIVILEGED),
                arguments("- containerPort: 8080", "- {containerPort: 8080, hostPort: 8080}", PodSecurity.PRIVILEGED),
                arguments("drop: [ALL]", "add: [SYS_ADMIN], drop: [ALL]", PodSecurity.PRIVILEGED),
                arguments("allowPrivilegeEscalation: false", "privileged: true", PodSecurity.PRIVILEGED),
                arguments("type: RuntimeDefault", "type: Unconfined", PodSecurity.PRIVILEGED),
                lost(container, "        seccompProfile: {type: Unconfined}\n"),
                lost(container, "        appArmorProfile: {type: Unconfined}\n"),
                lost(pod, "    appArmorProfile: {type: Unconfined}\n"),
                lost(pod, "    sysctls: [{name: kernel.msgmax, value: '1'}]\n"),
                lost(pod, "    seLinuxOptions: {type: spc_t}\n"),
                lost(pod, "    seLinuxOptions: {user: root}\n"),
                lost(container, "        seLinuxOptions: {role: root}\n"),
                lost(image, "      livenessProbe: {httpGet: {host: example.com, port: 80}}\n"),
                lost(image, "      startupProbe: {tcpSocket: {host: example.com, port: 80}}\n"),
                lost(image, "      lifecycle: {preStop: {httpGet: {host: example.com, port: 80}}}\n"),
                lost(spec, "  initContainers: [{name: init, image: i, securityContext: {privileged: true}}]\n"));
    }

    private static Stream<Arguments> milder() {
        return Stream.of(
                arguments("allowPrivilegeEscalation: false", "readOnlyRootFilesystem: true", PodSecurity.BASELINE),
                arguments("runAsNonRoot: true", "runAsNonRoot: false", PodSecurity.BASELINE),
                arguments("runAsNonRoot: true", "runAsUser: 1000", PodSecurity.BASELINE),
                arguments("seccompProfile: {type: RuntimeDefault}", "runAsUser: 1000", PodSecurity.BASELINE),
                arguments("drop: [ALL]", "drop: [CHOWN]", PodSecurity.BASELINE),
                arguments("drop: [ALL]", "add: [CHOWN], drop: [ALL]", PodSecurity.BASELINE),
                arguments("emptyDir: {}", "nfs: {server: a, path: /b}", PodSecurity.BASELINE),
                arguments("spec:\n", "spec:\n  initContainers: [{name: init, image: i}]\n", PodSecurity.BASELINE),
                arguments("drop: [ALL]", "add: [NET_BIND_SERVICE], drop: [ALL]", PodSecurity.RESTRICTED),
                arguments(
                        "    runAsNonRoot: true\n",
                        "    runAsNonRoot: true\n    runAsUser: 1000\n",
                        PodSecurity.RESTRICTED),
                arguments("emptyDir: {}", "projected: {sources: []}", PodSecurity.RESTRICTED),
                arguments(
                        "    runAsNonRoot: true\n",
                        "    runAsNonRoot: true\n    seLinuxOptions: {type: container_t}\n",
                        PodSecurity.RESTRICTED),
                arguments(
                        "    runAsNonRoot: true\n",
                        "    runAsNonRoot: true\n    sysctls: [{name: net.ipv4.tcp_syncookies, value: '1'}]\n",
                        PodSecurity.RESTRICTED));
    }

    private static Arguments lost(String after, String line) {
        return arguments(after, after + line, PodSecurity.PRIVILEGED);
    }
}
