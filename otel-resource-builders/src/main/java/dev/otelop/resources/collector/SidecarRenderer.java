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
import org.jspecify.annotations.Nullable;

/** A collector as part of pods that belong to others, which give it place and identity. */
record SidecarRenderer(CollectorPlan plan, RenderContext context) {

    /** Ours; under upstream's naming its name, so that pods look as they did. */
    private static final String NAME = "otc-sidecar";

    private static final String CONFIG_VARIABLE = "OTEL_CONFIG";

    /** For pods of the resource's namespace: they mount the ConfigMap that is rendered beside it. */
    SidecarParts beside() {
        String configMap =
                context.naming().configMap(plan.resource(), plan.config().hash());
        Storage storage = storage(configMap);
        return parts(container(storage), storage);
    }

    /** For pods of other namespaces, which cannot mount it: the configuration comes along. */
    SidecarParts elsewhere() {
        Storage storage = storage(null);
        Container container = new ContainerBuilder(container(storage))
                .withArgs(CollectorContainer.args(plan.spec(), "env:" + CONFIG_VARIABLE))
                .addNewEnv()
                .withName(CONFIG_VARIABLE)
                .withValue(literally(plan.config().text()))
                .endEnv()
                .build();
        return parts(container, storage);
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

    private SidecarParts parts(Container container, Storage storage) {
        return new SidecarParts(
                container,
                plan.spec().getInitContainers(),
                storage.volumes(),
                plan.config().hash());
    }

    private Storage storage(@Nullable String configMap) {
        TlsSettings tls = plan.spec().getTls();
        String secret = tls == null ? "" : secret(tls);
        return new Storage(plan.spec(), Storage.GUEST, configMap, secret.isEmpty() ? null : secret);
    }

    /** Requests and limits are the author's alone: defaults for a collector of its own would swamp somebody's pod. */
    private Container container(Storage storage) {
        return new ContainerBuilder(CollectorContainer.of(plan, storage, context))
                .withName(context.naming().equals(Naming.upstream()) ? CollectorContainer.NAME : NAME)
                .withResources(plan.spec().getResources())
                .withSecurityContext(new SecurityDefaults(plan.spec(), context.hardensPods()).ofSidecar())
                .build();
    }

    /** The kubelet reads {@code $(NAME)} and {@code $$} in a variable's value; the collector's own dollars stay. */
    private static String literally(String text) {
        return text.replaceAll("\\$(?=[$(])", "\\$\\$");
    }

    private static String secret(TlsSettings tls) {
        return tls.getSecretName() == null ? "" : tls.getSecretName();
    }
}
