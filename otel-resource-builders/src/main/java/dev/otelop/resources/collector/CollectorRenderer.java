package dev.otelop.resources.collector;

import dev.otelop.resources.Capability;
import dev.otelop.resources.Manifests;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.bridge.BridgeResources;
import dev.otelop.resources.parts.Owner;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The objects of one plan. */
record CollectorRenderer(CollectorPlan plan, RenderContext context, Owner owner) {

    static CollectorRenderer of(CollectorPlan plan, RenderContext context) {
        return new CollectorRenderer(plan, context, plan.owner(context.naming()));
    }

    /** What others refer to comes first, so that no pod ever waits for an object that is applied after it. */
    Manifests render() {
        List<HasMetadata> objects = new ArrayList<>();
        if (plan.workload().ownsPods()) {
            serviceAccount().ifPresent(objects::add);
            objects.add(configMap());
            certificate().ifPresent(objects::add);
            addServices(objects);
            plan.workload().render(frame()).ifPresent(objects::add);
            addScaling(objects);
        } else {
            objects.add(configMap());
        }
        objects.addAll(BridgeResources.ofCollector(plan.resource(), context).all());
        return new Manifests(objects);
    }

    private void addServices(List<HasMetadata> objects) {
        Services services = new Services(plan, owner);
        if (plan.workload().governed()) {
            objects.add(services.headless());
        }
        services.service().ifPresent(objects::add);
    }

    private void addScaling(List<HasMetadata> objects) {
        Scaling scaling = new Scaling(plan, owner);
        scaling.disruptionBudget().ifPresent(objects::add);
        scaling.autoscaler().ifPresent(objects::add);
    }

    private Frame frame() {
        return new Frame(
                owner,
                PodTemplate.of(plan, owner, storage(), context),
                owner.naming().headlessService(owner.resource()));
    }

    private Storage storage() {
        String secret = tls().map(Tls::secret).orElse(null);
        return new Storage(plan.spec(), Storage.OWN, configMapName(), secret);
    }

    private Optional<ServiceAccount> serviceAccount() {
        String ours = owner.naming().serviceAccount(owner.resource());
        String written = plan.spec().getServiceAccount();
        if (written != null && !written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ServiceAccountBuilder().withMetadata(owner.metadata(ours)).build());
    }

    private ConfigMap configMap() {
        return new ConfigMapBuilder()
                .withMetadata(owner.metadata(configMapName()))
                .addToData(Storage.CONFIG_KEY, plan.config().text())
                .build();
    }

    private String configMapName() {
        return owner.naming().configMap(owner.resource(), plan.config().hash());
    }

    private Optional<GenericKubernetesResource> certificate() {
        if (!context.has(Capability.CERT_MANAGER)) {
            return Optional.empty();
        }
        return tls().flatMap(tls -> Optional.ofNullable(tls.issuer())
                .map(issuer -> Certificates.certificate(
                        owner.metadata(owner.naming().certificate(owner.resource())),
                        tls.secret(),
                        issuer,
                        owner.naming().service(owner.resource()))));
    }

    private Optional<Tls> tls() {
        return Tls.of(plan.resource(), owner.naming());
    }
}
