package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApplyOrderTest {

    @Test
    void whatOthersNeedComesFirstAndTheRestKeepsItsOrder() {
        List<FileObject> objects = FileDocument.of(new SourceFile("in.yaml", """
                        {apiVersion: apps/v1, kind: Deployment, metadata: {name: app}}
                        ---
                        {apiVersion: v1, kind: Service, metadata: {name: b}}
                        ---
                        {apiVersion: v1, kind: Service, metadata: {name: a}}
                        ---
                        {apiVersion: opentelemetry.io/v1beta1, kind: OpenTelemetryCollector, metadata: {name: sidecar}}
                        ---
                        {apiVersion: v1, kind: ServiceAccount, metadata: {name: account}}
                        ---
                        {apiVersion: v1, kind: Namespace, metadata: {name: team}}
                        """, true)).stream()
                .flatMap(document -> document.objects().stream())
                .toList();
        assertThat(ApplyOrder.sorted(objects))
                .extracting(FileObject::title)
                .containsExactly(
                        "Namespace team",
                        "ServiceAccount account",
                        "OpenTelemetryCollector sidecar",
                        "Deployment app",
                        "Service b",
                        "Service a");
    }
}
