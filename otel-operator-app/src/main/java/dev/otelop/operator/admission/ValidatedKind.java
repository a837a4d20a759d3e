package dev.otelop.operator.admission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;

/**
 * Answers with what a kind's checks find.
 *
 * @param reader must be lenient: what it cannot read at all is answered with a 500, what it reads in part is judged
 */
record ValidatedKind(AdmittedKind<?> row, KubernetesSerialization reader) implements ReviewedKind {

    static List<ReviewedKind> all(List<AdmittedKind<?>> rows, KubernetesSerialization reader) {
        return rows.stream()
                .<ReviewedKind>map(row -> new ValidatedKind(row, reader))
                .toList();
    }

    @Override
    public String kind() {
        return row.kind();
    }

    @Override
    public List<String> paths() {
        return row.paths();
    }

    @Override
    public ObjectNode answer(AdmissionRequest request) {
        return AdmissionAnswer.of(request, row.judge(request, reader));
    }
}
