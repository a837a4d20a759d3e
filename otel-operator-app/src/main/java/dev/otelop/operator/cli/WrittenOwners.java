package dev.otelop.operator.cli;

import dev.otelop.config.ConfigList;
import dev.otelop.config.ConfigNode;
import dev.otelop.findings.FieldPath;
import dev.otelop.injection.OwnerFacts;
import dev.otelop.injection.OwnerFacts.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whose pod it is, from owner to owner. For a template the first owner is the object that holds it: what may come to
 * stand in between, such as the ReplicaSets of a Deployment, has no name yet.
 */
final class WrittenOwners {

    /** More than anybody stacks; owners that own each other end here. */
    private static final int MAX_LENGTH = 8;

    /** The owners that usually have one themselves. */
    private static final List<String> OWNED = List.of("apps/ReplicaSet", "batch/Job");

    private WrittenOwners() {}

    /** @param lookUp finds an owner, so that it can be asked for its own */
    static OwnerFacts of(PodTemplate template, Function<Owner, Optional<FileObject>> lookUp) {
        List<Owner> chain = new ArrayList<>();
        FileObject object = template.object();
        if (!template.isPod() && !object.is("", "PodTemplate")) {
            chain.add(new Owner(object.group(), object.kind(), object.name(), object.text("metadata", "uid")));
        }
        Optional<Owner> next = controller(object);
        boolean complete = true;
        while (next.isPresent() && chain.size() < MAX_LENGTH) {
            Owner owner = next.get();
            chain.add(owner);
            Optional<FileObject> found = lookUp.apply(owner);
            complete = found.isPresent() || !OWNED.contains(owner.group() + "/" + owner.kind());
            next = found.flatMap(WrittenOwners::controller);
        }
        return new OwnerFacts(chain, complete);
    }

    private static Optional<Owner> controller(FileObject object) {
        return object.at(FieldPath.of("metadata", "ownerReferences")) instanceof ConfigList references
                ? references.items().stream()
                        .filter(reference ->
                                FileObject.text(reference, "controller").equals("true"))
                        .findFirst()
                        .map(WrittenOwners::owner)
                : Optional.empty();
    }

    private static Owner owner(ConfigNode reference) {
        return new Owner(
                FileObject.group(FileObject.text(reference, "apiVersion")),
                FileObject.text(reference, "kind"),
                FileObject.text(reference, "name"),
                FileObject.text(reference, "uid"));
    }
}
