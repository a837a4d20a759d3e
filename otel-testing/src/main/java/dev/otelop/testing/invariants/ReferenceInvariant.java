package dev.otelop.testing.invariants;

/** The service account of a pod is here or declared to be elsewhere; {@code default} is in every namespace. */
final class ReferenceInvariant implements Invariant {

    @Override
    public void check(ObjectSet set, Report report) {
        for (Workload workload : set.workloads()) {
            String account = workload.pod().getServiceAccountName();
            if (account != null && !account.equals("default") && !set.has("ServiceAccount", account)) {
                report.that(workload.subject(), "the ServiceAccount `%s` is not here".formatted(account));
            }
        }
    }
}
