package dev.otelop.operator.cli;

import dev.otelop.findings.Findings;
import java.util.Optional;

/** Requests for injection in files, as far as the file alone tells whether anybody reads them. */
final class RequestChecks {

    private RequestChecks() {}

    /** What was found, or empty when the object asks for nothing. */
    static Optional<Findings> check(FileObject object) {
        return RequestPlaceChecks.check(object)
                .map(findings ->
                        findings.and(UnknownAnnotationChecks.check(object).orElse(Findings.none())));
    }
}
