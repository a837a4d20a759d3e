package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodProblemsTest {

    @Test
    void aSoundPodHasNone() {
        assertThat(problems("""
                hostNetwork: true
                containers:
                - name: app
                  env: [{name: A, value: a}, {name: B, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]
                  ports: [{containerPort: 1}, {containerPort: 1, protocol: UDP}]
                  resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {cpu: '0.1'}}
                  volumeMounts: [{name: v, mountPath: /v}]
                volumes: [{name: v, emptyDir: {}}]
                """)).isEmpty();
    }

    @Test
    void namesAreUniqueAndLabels() {
        assertThat(problems("""
                initContainers: [{name: app}]
                containers: [{name: app}]
                volumes: [{name: my.cert}, {name: v}, {name: v}]
                """))
                .containsExactly(
                        "no volume can be called `my.cert`",
                        "there would be two volumes called `v`",
                        "there would be two containers called `app`");
    }

    @Test
    void mountsHaveAVolumeAndAPathOfTheirOwn() {
        assertThat(
                        problems(
                                "containers: [{name: app, volumeMounts: [{name: v, mountPath: /v}, {name: v, mountPath: /v}]}]"))
                .containsExactly(
                        "container `app` mounts a volume `v` that does not exist",
                        "container `app` would mount two volumes at `/v`",
                        "container `app` mounts a volume `v` that does not exist");
    }

    @Test
    void aVariableHasAValueOrASourceAndIsNotTooLong() {
        assertThat(problems("""
                containers:
                - name: app
                  env:
                  - {name: A, value: a, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
                  - {name: B, value: xxxxxxxxxxxxxxxxxxxxx}
                """))
                .containsExactly(
                        "variable `A` of container `app` has a value and a source",
                        "variable `B` of container `app` is longer than 20 bytes");
    }

    @Test
    void aRequestDoesNotExceedItsLimit() {
        assertThat(problems("containers: [{name: app, resources: {requests: {memory: 1Gi}, limits: {memory: 512Mi}}}]"))
                .containsExactly("container `app` requests more memory than its limit");
    }

    @Test
    void onTheNetworkOfTheNodeAPortBelongsToOneContainer() {
        assertThat(problems("""
                hostNetwork: true
                initContainers: [{name: init, ports: [{containerPort: 4317}]}]
                containers: [{name: app, ports: [{containerPort: 4317}]}, {name: b, ports: [{containerPort: 4317}]}]
                """)).containsExactly("two containers would use port 4317 of the node");
    }

    private static List<String> problems(String spec) {
        return PodProblems.in(Trees.read(Trial.tree(spec), PodSpec.class), 20);
    }
}
