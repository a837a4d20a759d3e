package dev.otelop.operator.admission;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.SourceRange;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Findings as the response of an {@code AdmissionReview}: errors refuse with the status of a failed validation, one cause
 * for each, warnings are shown to whoever writes. Hints are left to {@code otelop validate}: they would be noise here.
 */
final class AdmissionAnswer {

    private static final int SHOWN_ERRORS = 20;

    private AdmissionAnswer() {}

    static ObjectNode of(AdmissionRequest request, Findings findings) {
        ObjectNode response = response(request, !findings.hasErrors());
        if (findings.hasErrors()) {
            response.set("status", refusal(request, findings.errors().all()));
        }
        return review(warn(response, AdmissionWarnings.of(findings)));
    }

    /**
     * An answer that never refuses.
     *
     * @param patch a JSON patch, empty to leave the object as it is
     */
    static ObjectNode allow(AdmissionRequest request, String patch, List<String> warnings) {
        ObjectNode response = response(request, true);
        if (!patch.isEmpty()) {
            response.put("patchType", "JSONPatch").put("patch", patch.getBytes(StandardCharsets.UTF_8));
        }
        return review(warn(response, warnings));
    }

    private static ObjectNode response(AdmissionRequest request, boolean allowed) {
        return JsonNodeFactory.instance.objectNode().put("uid", request.uid()).put("allowed", allowed);
    }

    private static ObjectNode warn(ObjectNode response, List<String> warnings) {
        if (!warnings.isEmpty()) {
            warnings.forEach(response.putArray("warnings")::add);
        }
        return response;
    }

    private static ObjectNode review(ObjectNode response) {
        ObjectNode review = JsonNodeFactory.instance.objectNode();
        review.put("apiVersion", "admission.k8s.io/v1").put("kind", "AdmissionReview");
        review.set("response", response);
        return review;
    }

    private static ObjectNode refusal(AdmissionRequest request, List<Finding> errors) {
        List<Finding> shown = errors.subList(0, Math.min(SHOWN_ERRORS, errors.size()));
        ObjectNode status = JsonNodeFactory.instance.objectNode();
        status.put("status", "Failure").put("code", 422).put("reason", "Invalid");
        status.put("message", message(request, shown, errors.size() - shown.size()));
        ObjectNode details = status.putObject("details");
        details.put("group", "opentelemetry.io").put("kind", request.kind());
        details.put("name", request.object().path("metadata").path("name").asText());
        ArrayNode causes = details.putArray("causes");
        shown.forEach(error -> causes.add(cause(error)));
        return status;
    }

    private static String message(AdmissionRequest request, List<Finding> shown, int more) {
        return request.subject() + " is not valid:\n"
                + FindingsText.lines(new Findings(shown)).stripTrailing()
                + (more == 0 ? "" : "\nand " + more + " more");
    }

    private static ObjectNode cause(Finding error) {
        ObjectNode cause = JsonNodeFactory.instance.objectNode();
        cause.put("reason", "FieldValueInvalid").put("field", error.path().toString());
        return cause.put("message", place(error) + error.message() + help(error));
    }

    /** The path of a syntax error is all of the configuration; the line is what helps then. */
    private static String place(Finding error) {
        SourceRange range = error.range();
        return range == null ? "" : "line %d, column %d: ".formatted(range.line(), range.column());
    }

    private static String help(Finding error) {
        return error.help() == null ? "" : " (" + error.help() + ")";
    }
}
