package dev.otelop.injection;

import dev.otelop.model.Names;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds a sidecar to a pod, or says why not. */
record SidecarInjection(InjectionContext context, Safety safety) {

    /** Changes {@code pod} only if the answer is yes. */
    Decided add(Reference reference, PodDraft pod) {
        if (SidecarNames.isIn(pod)) {
            return Decided.skipped(
                    Decision.SIDECAR,
                    null,
                    null,
                    Refusal.of(InjectionRule.SIDECAR_PRESENT, "the pod already has a sidecar", null));
        }
        Lookup<SidecarOffer> lookup = Lookup.sidecar(reference, context);
        SidecarOffer offer = lookup.value();
        if (offer == null) {
            return Decided.refused(Decision.SIDECAR, null, null, lookup.refused());
        }
        return add(offer, pod);
    }

    private Decided add(SidecarOffer offer, PodDraft pod) {
        String from = offer.namespace() + "/" + offer.name();
        Pod before = pod.typed();
        PodDraft candidate = pod.copy();
        Optional<Refusal> obstacle = place(offer, before, candidate);
        if (obstacle.isPresent()) {
            return Decided.refused(Decision.SIDECAR, null, from, obstacle.get());
        }
        candidate
                .editMetadata("labels")
                .put(SidecarNames.LABEL, Names.labelValue(offer.namespace() + "." + offer.name()));
        Safety.Step step = safety.step(before.getSpec(), candidate.typed().getSpec());
        Optional<Refusal> objection = step.objection();
        if (objection.isPresent()) {
            return Decided.refused(Decision.SIDECAR, null, from, objection.get());
        }
        pod.become(candidate);
        return Decided.injected(
                Decision.SIDECAR,
                null,
                new Decided.Source(from, offer.configHash()),
                Additions.names(Decision.SIDECAR, pod),
                notes(step));
    }

    private Optional<Refusal> place(SidecarOffer offer, Pod before, PodDraft pod) {
        Additions additions = new Additions(Decision.SIDECAR, pod);
        for (Volume volume : offer.volumes()) {
            Optional<Refusal> taken = additions.volume(volume);
            if (taken.isPresent()) {
                return taken;
            }
        }
        for (Container container : offer.initContainers()) {
            Optional<Refusal> taken = additions.initContainer(container, null);
            if (taken.isPresent()) {
                return taken;
            }
        }
        SidecarContainer sidecar = new SidecarContainer(
                offer, Owners.of(before, context.owners()), context.namespace().name());
        return context.settings().nativeSidecars()
                ? additions.initContainer(sidecar.nativeSidecar(), null)
                : additions.container(sidecar.ordinary());
    }

    private List<Note> notes(Safety.Step step) {
        List<Note> notes = new ArrayList<>(step.notes());
        String restart = step.before().getRestartPolicy();
        if (!context.settings().nativeSidecars() && restart != null && !restart.equals("Always")) {
            notes.add(new Note(
                    InjectionRule.SIDECAR_NEVER_ENDS,
                    "the pod does not complete while the sidecar runs",
                    "use a cluster of Kubernetes 1.29 or later, which ends sidecars in time"));
        }
        return notes;
    }
}
