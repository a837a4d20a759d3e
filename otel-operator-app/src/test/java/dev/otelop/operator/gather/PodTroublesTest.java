package dev.otelop.operator.gather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.resources.Problem;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodTroublesTest {

    @Test
    void crashLoopIsNamedByContainerPodAndExitCode() {
        assertThat(PodTroubles.of(List.of(pod("c-1", crashing(3, "back-off 10s")))))
                .containsExactly(new Problem(
                        "CrashLoopBackOff",
                        "container otc-container of pod c-1 keeps ending with exit code 1; its log says why"));
    }

    @Test
    void restartsAndBackOffTimesDoNotChangeTheWords() {
        assertThat(PodTroubles.of(List.of(pod("c-1", crashing(3, "back-off 10s")))))
                .isEqualTo(PodTroubles.of(List.of(pod("c-1", crashing(9, "back-off 5m0s")))));
    }

    @Test
    void bothStagesOfAFailedPullAreOneReason() {
        assertThat(PodTroubles.of(List.of(pod("c-1", waiting("ErrImagePull")))))
                .isEqualTo(PodTroubles.of(List.of(pod("c-1", waiting("ImagePullBackOff")))))
                .containsExactly(new Problem(
                        "ImagePullBackOff",
                        "container otc-container of pod c-1 has an image that cannot be pulled: example/image:1"));
    }

    @Test
    void everyReasonIsReportedOnceOfTheFirstPodByName() {
        assertThat(PodTroubles.of(List.of(
                        pod("c-2", waiting("ImagePullBackOff")),
                        pod("c-1", waiting("ImagePullBackOff")),
                        pod("c-3", crashing(1, "")))))
                .extracting(Problem::reason)
                .containsExactly("CrashLoopBackOff", "ImagePullBackOff");
        assertThat(PodTroubles.of(
                        List.of(pod("c-2", waiting("ImagePullBackOff")), pod("c-1", waiting("ImagePullBackOff")))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("pod c-1"));
    }

    @Test
    void podThatIsOnlyStartingIsNoTrouble() {
        assertThat(PodTroubles.of(List.of(pod("c-1", waiting("ContainerCreating")), withoutStatus("c-2"))))
                .isEmpty();
    }

    @Test
    void podThatFitsNowhereIsReportedWithTheSchedulersWords() {
        Pod pod = new PodBuilder()
                .withNewMetadata()
                .withName("c-1")
                .endMetadata()
                .withNewStatus()
                .addNewCondition()
                .withType("PodScheduled")
                .withStatus("False")
                .withReason("Unschedulable")
                .withMessage("0/2 nodes are available: 2 Insufficient cpu.")
                .endCondition()
                .endStatus()
                .build();

        assertThat(PodTroubles.of(List.of(pod)))
                .containsExactly(new Problem(
                        "Unschedulable", "pod c-1 cannot be scheduled: 0/2 nodes are available: 2 Insufficient cpu."));
    }

    private static Pod withoutStatus(String name) {
        return new PodBuilder().withNewMetadata().withName(name).endMetadata().build();
    }

    private static Pod pod(String name, ContainerStatus status) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewStatus()
                .withContainerStatuses(status)
                .endStatus()
                .build();
    }

    private static ContainerStatus waiting(String reason) {
        return new ContainerStatusBuilder()
                .withName("otc-container")
                .withImage("example/image:1")
                .withNewState()
                .withNewWaiting("", reason)
                .endState()
                .build();
    }

    private static ContainerStatus crashing(int restarts, String message) {
        return new ContainerStatusBuilder(waiting("CrashLoopBackOff"))
                .withRestartCount(restarts)
                .editState()
                .withNewWaiting(message, "CrashLoopBackOff")
                .endState()
                .withNewLastState()
                .withNewTerminated()
                .withExitCode(1)
                .endTerminated()
                .endLastState()
                .build();
    }
}
