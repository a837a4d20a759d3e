package dev.otelop.resources.collector;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.model.Naming;
import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import dev.otelop.model.v1beta1.TlsSettings;
import dev.otelop.resources.RenderContext;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;

/** A collector as part of pods that belong to others, which give it place and identity. */
record SidecarRenderer(CollectorPlan plan, RenderContext context) {

    /** Ours; under upstream's naming its name, so that pods look as they did. */
    private static final String NAME = "otc-sidecar";

    SidecarParts render() {
        Storage storage = storage();
        return new SidecarParts(
                container(storage),
                plan.spec().getInitContainers(),
                storage.volumes(),
                context.naming().configMap(plan.resource(), plan.config().hash()),
                Storage.CONFIG_KEY,
                plan.config().text());
    }

    /** What a sidecar's author may expect and does not get. */
    static Findings limits(OpenTelemetryCollectorSpec spec) {
        TlsSettings tls = spec.getTls();
        if (tls == null || !secret(tls).isEmpty()) {
            return Findings.none();
        }
        return Findings.of(Finding.of(
                "collector.sidecar-without-certificate",
                Severity.WARNING,
                FieldPath.of("spec", "tls"),
                "no certificate is issued for a sidecar: it has no Service, and a Secret in each namespace of its pods",
                "name a Secret of the pods' namespace in `spec.tls.secretName`"));
    }

    /** Without the configuration: a pod mounts it only if it lives beside the collector. */
    private Storage storage() {
        TlsSettings tls = plan.spec().getTls();
        String secret = tls == null ? "" : secret(tls);
        return new Storage(plan.spec(), Storage.GUEST, null, secret.isEmpty() ? null : secret);
    }

    /** Requests and limits are the author's alone: defaults for a collector of its own would swamp somebody's pod. */
    private Container container(Storage storage) {
        return new ContainerBuilder(CollectorContainer.of(plan, storage, context))
                .withName(context.naming().equals(Naming.upstream()) ? CollectorContainer.NAME : NAME)
                .withArgs(CollectorContainer.writtenArgs(plan.spec()))
                .withResources(plan.spec().getResources())
                .withSecurityContext(new SecurityDefaults(plan.spec(), context.hardensPods()).ofSidecar())
                .build();
    }

    private static String secret(TlsSettings tls) {
        return tls.getSecretName() == null ? "" : tls.getSecretName();
    }
}
