package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries out the plan of one agent for one container of a draft, or says what is in its way. */
record PlanEdit(AgentPlan plan, Target target, PodDraft pod) {

    /** What is in the way; empty when all is done. A draft that something was in the way of is of no further use. */
    Optional<Refusal> carryOut() {
        Additions additions = new Additions(target.language().label(), pod);
        List<Supplier<Optional<Refusal>>> steps = new ArrayList<>();
        for (Volume volume : plan.volumes()) {
            steps.add(() -> additions.volume(volume));
        }
        for (AgentPlan.InitStep step : plan.initContainers()) {
            steps.add(() -> additions.initContainer(step.container(), step.before()));
        }
        for (Container container : plan.containers()) {
            steps.add(() -> additions.container(container));
        }
        steps.add(this::editTarget);
        Optional<Refusal> first =
                steps.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
        if (first.isEmpty() && plan.sharesProcesses()) {
            pod.editSpec().put("shareProcessNamespace", true);
        }
        return first;
    }

    private Optional<Refusal> editTarget() {
        String name = target.container().getName();
        ContainerEdit edit = new ContainerEdit(pod.editContainer(name));
        edit.unmount(plan.unmounted());
        for (VolumeMount mount : plan.mounts()) {
            String present = edit.volumeAt(mount.getMountPath());
            if (present != null && !present.equals(mount.getName())) {
                return Optional.of(Refusal.of(
                        InjectionRule.MOUNT_PATH_TAKEN,
                        "volume `%s` is already mounted at `%s`".formatted(present, mount.getMountPath()),
                        "mount it elsewhere"));
            }
        }
        edit.mount(plan.mounts());
        edit.env(plan.env());
        return Optional.empty();
    }
}
