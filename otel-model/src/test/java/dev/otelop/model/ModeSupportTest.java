package dev.otelop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.v1beta1.OpenTelemetryCollectorSpec;
import org.junit.jupiter.api.Test;

class ModeSupportTest {

    @Test
    void rowsAreSortedAndUnique() {
        assertThat(ModeSupport.TABLE).extracting(ModeSupport::field).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyRowIsAboutAField() {
        assertThat(FieldTable.of(FieldTable.type(OpenTelemetryCollectorSpec.class))
                        .keySet())
                .containsAll(ModeSupport.TABLE.stream().map(ModeSupport::field).toList());
    }

    @Test
    void everyRowRestrictsSomething() {
        assertThat(ModeSupport.TABLE)
                .allSatisfy(row -> assertThat(row.modes()).isNotEmpty().hasSizeLessThan(Mode.values().length));
    }

    @Test
    void anEmptySpecFitsEveryMode() {
        for (Mode mode : Mode.values()) {
            Report report = new Report();
            ModeSupport.check(new OpenTelemetryCollectorSpec(), mode, report);
            assertThat(report.findings()).isEmpty();
        }
    }
}
