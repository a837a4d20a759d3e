package dev.otelop.operator.cli;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Outcome;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.bridge.BridgePlan;
import dev.otelop.resources.bridge.BridgeResources;
import dev.otelop.resources.collector.CollectorPlan;
import dev.otelop.resources.collector.CollectorResources;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;

/** Collects what the custom resources of several files become. */
final class Rendering {

    private final CustomResourceReader reader;
    private final RenderContext context;
    private final List<HasMetadata> objects = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private int rendered;

    Rendering(RenderContext context, String namespace) {
        this.context = context;
        this.reader = new CustomResourceReader(namespace);
    }

    void add(SourceFile file) {
        for (FileDocument document : FileDocument.of(file)) {
            findings.addAll(document.content().syntax().errors().all());
            document.objects().forEach(this::add);
        }
    }

    private void add(FileObject object) {
        if (object.isOurs("OpAMPBridge")) {
            addBridge(object);
        } else if (object.isOurs("OpenTelemetryCollector")) {
            addCollector(object);
        } else {
            ignored.add(object.title());
        }
    }

    private void addBridge(FileObject object) {
        rendered++;
        Outcome<BridgePlan> outcome = BridgeResources.resolve(reader.opampBridge(object), context);
        findings.addAll(ObjectPlaces.of(object).place(outcome.findings()).all());
        BridgePlan plan = outcome.value();
        if (plan != null) {
            objects.addAll(BridgeResources.render(plan, context).all());
        }
    }

    private void addCollector(FileObject object) {
        rendered++;
        OpenTelemetryCollector collector = reader.collector(object);
        Outcome<CollectorPlan> outcome = CollectorResources.resolve(collector, context);
        findings.addAll(ObjectPlaces.ofCollector(object, collector, context)
                .place(outcome.findings())
                .all());
        CollectorPlan plan = outcome.value();
        if (plan != null) {
            objects.addAll(CollectorResources.render(plan, context).all());
        }
    }

    List<HasMetadata> objects() {
        return List.copyOf(objects);
    }

    Findings findings() {
        return Findings.of(findings);
    }

    /** No collector and no bridge, and no mistake that might hide one. */
    boolean foundNothing() {
        return rendered == 0 && findings.isEmpty();
    }

    /** The objects that nothing is rendered for. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }
}
