package dev.otelop.operator.gather;

import dev.otelop.operator.apply.Applied;
import dev.otelop.operator.apply.Children;
import dev.otelop.operator.apply.ObjectKey;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.ObservedState;
import dev.otelop.resources.Problem;
import dev.otelop.resources.WorkloadState;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what became of the objects that were applied. The workload comes from the caches. Pods and events are
 * not cached; a few of them are read when the workload has not been ready for a while, because only they can say why.
 */
public final class Observer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PODS = 20;

    private final KubernetesClient client;
    private final Clock clock;

    public Observer(KubernetesClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * After an apply.
     *
     * @param workload the name of the workload that the state is about
     * @param notReadySince since when the owner's status says that it is not ready, null if it does not say so
     */
    public ObservedState observe(
            Manifests manifests, Applied applied, Children children, String workload, @Nullable Instant notReadySince) {
        ObservedState state = ObservedState.applied(clock.instant()).withConfigApplied(!applied.misses("ConfigMap"));
        state = withProblems(state, applied.problems());
        Optional<HasMetadata> live = manifests.all().stream()
                .filter(object -> selector(object) != null && isCalled(workload, object))
                .findFirst()
                .flatMap(object -> children.find(ObjectKey.of(object)));
        return live.isEmpty() ? state : withWorkload(state, live.get(), notReadySince);
    }

    /** When nothing is applied: what runs from before under the name of the workload. */
    public ObservedState observe(HasMetadata owner, Children children, String workload) {
        ObservedState state = ObservedState.applied(clock.instant());
        return children.of(owner).stream()
                .filter(child -> isCalled(workload, child))
                .flatMap(child -> WorkloadState.of(child).stream())
                .findFirst()
                .map(state::withWorkload)
                .orElse(state);
    }

    private ObservedState withWorkload(ObservedState state, HasMetadata live, @Nullable Instant notReadySince) {
        WorkloadState pods = WorkloadState.of(live).orElse(null);
        ObservedState seen = withProblems(state.withWorkload(pods), WorkloadTroubles.of(live));
        if (pods == null || pods.rolledOut() || !lasted(notReadySince, state.now())) {
            return seen;
        }
        return withProblems(seen, troubles(live, pods));
    }

    private List<Problem> troubles(HasMetadata live, WorkloadState pods) {
        List<Problem> troubles = new ArrayList<>();
        if (pods.replicas() < pods.desired() && !(live instanceof Deployment)) {
            CreationTroubles.of(failedCreations(live)).ifPresent(troubles::add);
        }
        troubles.addAll(PodTroubles.of(somePods(live)));
        return troubles;
    }

    private static ObservedState withProblems(ObservedState state, List<Problem> problems) {
        ObservedState seen = state;
        for (Problem problem : problems) {
            seen = seen.withProblem(problem);
        }
        return seen;
    }

    private static boolean lasted(@Nullable Instant since, Instant now) {
        return since != null && !now.isBefore(since.plus(PATIENCE));
    }

    private List<Event> failedCreations(HasMetadata workload) {
        return client.v1()
                .events()
                .inNamespace(workload.getMetadata().getNamespace())
                .withField("involvedObject.uid", workload.getMetadata().getUid())
                .withField("reason", CreationTroubles.REASON)
                .list()
                .getItems();
    }

    private List<Pod> somePods(HasMetadata workload) {
        return client.pods()
                .inNamespace(workload.getMetadata().getNamespace())
                .withLabelSelector(selector(workload))
                .list(new ListOptionsBuilder().withLimit(PODS).build())
                .getItems();
    }

    private static boolean isCalled(String name, HasMetadata object) {
        return name.equals(object.getMetadata().getName());
    }

    private static @Nullable LabelSelector selector(HasMetadata object) {
        if (object instanceof Deployment deployment) {
            return deployment.getSpec().getSelector();
        }
        if (object instanceof StatefulSet statefulSet) {
            return statefulSet.getSpec().getSelector();
        }
        return object instanceof DaemonSet daemonSet ? daemonSet.getSpec().getSelector() : null;
    }
}
