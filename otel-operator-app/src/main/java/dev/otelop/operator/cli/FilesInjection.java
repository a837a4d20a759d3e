package dev.otelop.operator.cli;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What injection makes of files. */
record FilesInjection(List<InjectedDocument> documents) {

    FilesInjection {
        documents = List.copyOf(documents);
    }

    /** Every object that is or makes pods, in the order of the files. */
    List<InjectedObject> objects() {
        return documents.stream()
                .flatMap(document -> document.objects().stream())
                .toList();
    }

    List<Explanation> explanations() {
        return objects().stream().map(Explanation::of).toList();
    }

    /** All that authors should know. */
    Findings findings() {
        return all(InjectedDocument::findings);
    }

    /** What of it no decision tells. */
    Findings mistakes() {
        return all(InjectedDocument::mistakes);
    }

    /** True if something that was asked for is not done. */
    boolean refuses() {
        return explanations().stream().anyMatch(Explanation::refuses);
    }

    private Findings all(Function<InjectedDocument, Findings> part) {
        Stream<Finding> all = documents.stream().map(part).flatMap(Findings::stream);
        return Findings.of(all.toList());
    }
}
