package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one agent asks of a pod for one container. A value: nothing has changed yet, and it is done as a whole or not at
 * all.
 *
 * <p>What several targets ask for under one name (the volume, the container that copies the agent) is added once, for
 * the first of them.
 *
 * @param env the environment of the target, complete and in order: what it had and what comes in addition
 * @param mounts what is mounted into the target in addition
 * @param unmounted mount paths that the target loses, because the agent brings their content
 * @param volumes new volumes of the pod
 * @param initContainers new init containers, in order
 * @param containers new containers beside the target
 * @param sharesProcesses whether the containers of the pod have to see each other's processes
 * @param notes what the author should know although all is well
 */
record AgentPlan(
        List<EnvVar> env,
        List<VolumeMount> mounts,
        List<String> unmounted,
        List<Volume> volumes,
        List<InitStep> initContainers,
        List<Container> containers,
        boolean sharesProcesses,
        List<Note> notes)
        implements AgentOutcome {

    AgentPlan {
        env = List.copyOf(env);
        mounts = List.copyOf(mounts);
        unmounted = List.copyOf(unmounted);
        volumes = List.copyOf(volumes);
        initContainers = List.copyOf(initContainers);
        containers = List.copyOf(containers);
        notes = List.copyOf(notes);
    }

    /**
     * A new init container.
     *
     * @param before the init container that it must precede, null to come last
     */
    record InitStep(Container container, @Nullable String before) {}
}
