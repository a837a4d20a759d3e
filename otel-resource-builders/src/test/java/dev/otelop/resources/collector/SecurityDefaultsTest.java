package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.Naming;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityDefaultsTest {

    @Test
    void silentCollectorRunsAsTheUserOfItsImage() {
        PodSpec pod = pod("", RenderContext.defaults());

        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001L);
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(container(pod).getReadOnlyRootFilesystem()).isTrue();
        assertThat(container(pod).getCapabilities().getDrop()).containsExactly("ALL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hostNetwork: true",
                "hostPID: true",
                "volumes: [{name: logs, hostPath: {path: /var/log}}]\nvolumeMounts: [{name: logs, mountPath: /logs}]",
            })
    void podThatReachesIntoItsHostIsLeftAlone(String spec) {
        PodSpec pod = pod(spec, RenderContext.defaults());

        assertThat(pod.getSecurityContext()).isNull();
        assertThat(container(pod)).isNull();
    }

    @Test
    void writtenContextsArePassedOnAsTheyAre() {
        PodSpec ofPod = pod("podSecurityContext: {fsGroup: 7}", RenderContext.defaults());
        PodSpec ofContainer = pod("securityContext: {runAsUser: 0}", RenderContext.defaults());

        assertThat(ofPod.getSecurityContext()).hasToString(withFsGroup(7L).toString());
        assertThat(container(ofPod)).isNull();
        assertThat(ofContainer.getSecurityContext()).isNull();
        assertThat(container(ofContainer).getRunAsUser()).isZero();
    }

    @Test
    void containersOfOthersKeepTheUserOfTheirImages() {
        PodSpec pod = pod("initContainers: [{name: prepare, image: 'busybox:1'}]", RenderContext.defaults());

        assertThat(pod.getSecurityContext().getRunAsUser()).isNull();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isNull();
        assertThat(container(pod).getRunAsUser()).isEqualTo(10001L);
    }

    @Test
    void settingsAndUpstreamNamesTurnThemOff() {
        RenderContext defaults = RenderContext.defaults();

        assertThat(container(pod("", defaults.withSettings(defaults.settings().withHardenPods(false)))))
                .isNull();
        assertThat(container(pod("", defaults.withNaming(Naming.upstream())))).isNull();
    }

    private static PodSecurityContext withFsGroup(long group) {
        PodSecurityContext context = new PodSecurityContext();
        context.setFsGroup(group);
        return context;
    }

    private static SecurityContext container(PodSpec pod) {
        return pod.getContainers().get(0).getSecurityContext();
    }

    private static PodSpec pod(String spec, RenderContext context) {
        return Demo.render(Demo.with(spec), context)
                .of(Deployment.class)
                .get(0)
                .getSpec()
                .getTemplate()
                .getSpec();
    }
}
