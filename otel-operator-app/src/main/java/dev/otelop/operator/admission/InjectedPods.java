package dev.otelop.operator.admission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.otelop.injection.Decision;
import dev.otelop.injection.InjectionNeeds;
import dev.otelop.injection.InjectionResult;
import dev.otelop.injection.NamespaceFacts;
import dev.otelop.injection.PodInjector;
import dev.otelop.injection.PodSource;
import dev.otelop.operator.gather.Budget;
import dev.otelop.operator.gather.Gathered;
import dev.otelop.operator.gather.InjectionFacts;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts into pods what they ask for, as they are created. No pod is ever refused, whatever goes wrong: what was not done
 * is said in a warning.
 */
record InjectedPods(InjectionFacts facts, Reports reports) implements ReviewedKind {

    static final String PATH = "/mutate-v1-pod";

    /** Of the two seconds that the API server waits. */
    private static final Duration BUDGET = Duration.ofMillis(300);

    private static final Logger LOG = LoggerFactory.getLogger(InjectedPods.class);

    @Override
    public String kind() {
        return "Pod";
    }

    @Override
    public List<String> paths() {
        return List.of(PATH);
    }

    @Override
    public ObjectNode answer(AdmissionRequest request) {
        if (request.operation() != Operation.CREATE) {
            return AdmissionAnswer.allow(request, "", List.of());
        }
        try {
            return inject(request);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Nothing was injected into {}; this is a defect of the operator", request.subject(), e);
            String warning =
                    AdmissionWarnings.fit("nothing was injected into this pod, by a defect of the operator: " + e);
            return AdmissionAnswer.allow(request, "", List.of(warning));
        }
    }

    /** Told of every pod that something was decided about. */
    @FunctionalInterface
    interface Reports {

        /**
         * @param owner whose pod it is, null if nobody's
         */
        void report(List<Decision> decisions, @Nullable HasMetadata owner);
    }

    private ObjectNode inject(AdmissionRequest request) {
        Budget budget = Budget.startingNow(BUDGET);
        PodSource pod = PodSource.of(JsonTree.of(request.object()));
        Optional<NamespaceFacts> known = facts.namespace(request.namespace(), budget);
        NamespaceFacts namespace = known.orElseGet(() -> NamespaceFacts.named(request.namespace()));
        InjectionNeeds needs = PodInjector.needs(pod, namespace, facts.settings());
        Gathered gathered = facts.gather(pod, namespace, needs, budget);
        InjectionResult result = PodInjector.inject(pod, gathered.context());
        if (!request.dryRun() && !result.patch().isEmpty()) {
            // The API server asks again when others, itself included, have changed what was added: that is no news.
            reports.report(result.decisions(), gathered.owner());
        }
        List<String> warnings = new ArrayList<>(AdmissionWarnings.of(result.findings()));
        if (known.isEmpty()) {
            warnings.add("the annotations of namespace `%s` could not be read in time and were not considered"
                    .formatted(request.namespace()));
        }
        return AdmissionAnswer.allow(
                request, result.patch().isEmpty() ? "" : result.patch().json(), warnings);
    }
}
