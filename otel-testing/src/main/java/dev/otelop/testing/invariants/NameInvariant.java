package dev.otelop.testing.invariants;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Every object has a name of the form its kind wants, a namespace where there is one, and stands there once. */
final class NameInvariant implements Invariant {

    /** The pods get a label with this name and a hash of up to 11 characters. */
    private static final int LONGEST_STATEFUL_SET = 52;

    /** Everything else is a DNS-1123 subdomain. */
    private static final Map<String, Predicate<String>> FORMS = Map.of(
            "ClusterRole", Syntax::pathSegment,
            "ClusterRoleBinding", Syntax::pathSegment,
            "Namespace", Syntax::dns1123Label,
            "Role", Syntax::pathSegment,
            "RoleBinding", Syntax::pathSegment,
            "Service", Syntax::dns1035Label,
            "StatefulSet", name -> Syntax.dns1123Label(name) && name.length() <= LONGEST_STATEFUL_SET);

    @Override
    public void check(ObjectSet set, Report report) {
        Set<String> seen = new LinkedHashSet<>();
        for (HasMetadata object : set.objects()) {
            object(object, report);
            if (!seen.add(object.getMetadata().getNamespace() + " " + ObjectSet.subject(object))) {
                report.that(ObjectSet.subject(object), "is there twice");
            }
        }
        set.workloads().forEach(workload -> parts(workload, report));
    }

    private static void object(HasMetadata object, Report report) {
        String subject = ObjectSet.subject(object);
        String name = object.getMetadata().getName();
        if (name == null
                || !FORMS.getOrDefault(object.getKind(), Syntax::dns1123Subdomain)
                        .test(name)) {
            report.that(subject, "is not a valid name for a " + object.getKind());
        }
        String namespace = object.getMetadata().getNamespace();
        if (ObjectSet.namespaced(object) && !Syntax.dns1123Label(namespace)) {
            report.that(subject, "has no valid namespace: " + namespace);
        }
        if (!ObjectSet.namespaced(object) && namespace != null) {
            report.that(subject, "is of a kind without namespaces and has one: " + namespace);
        }
    }

    private static void parts(Workload workload, Report report) {
        labels(
                workload,
                "container",
                workload.containers().stream().map(Container::getName).toList(),
                report);
        labels(
                workload,
                "volume",
                workload.pod().getVolumes().stream().map(Volume::getName).toList(),
                report);
    }

    private static void labels(Workload workload, String part, List<String> names, Report report) {
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            if (!Syntax.dns1123Label(name)) {
                report.that(workload.subject(), "`%s` is not a valid name for a %s".formatted(name, part));
            }
            if (!seen.add(name)) {
                report.that(workload.subject(), "has two %ss called `%s`".formatted(part, name));
            }
        }
    }
}
