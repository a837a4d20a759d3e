package dev.otelop.injection;

import java.util.ArrayList;
import java.util.List;

/** One answer to everything that is asked for. */
record GeneralAnswer(InjectionRequests requests) {

    List<Decided> of(Decision.Verdict verdict, Refusal refusal) {
        List<String> subjects = new ArrayList<>();
        if (requests.sidecar().isWanted()) {
            subjects.add(Decision.SIDECAR);
        }
        if (requests.everything().isWanted()) {
            subjects.add(Decision.INSTRUMENTATION);
        }
        requests.languages().forEach((language, request) -> {
            if (request.isWanted()) {
                subjects.add(language.label());
            }
        });
        return subjects.stream()
                .map(subject -> verdict == Decision.Verdict.SKIPPED
                        ? Decided.skipped(subject, null, null, refusal)
                        : Decided.refused(subject, null, null, refusal))
                .toList();
    }
}
