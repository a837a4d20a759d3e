package dev.otelop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.Signal;
import dev.otelop.config.Version;
import dev.otelop.schema.BundledSchemas;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The collector's own word against the tables that were written by hand. */
class BuiltTypesTest {

    private static final Version BUILT = new Version(0, 149, 0);
    private static final ComponentCatalog CATALOG = ComponentCatalog.standard();

    @Test
    void everyBuiltTypeIsInTheTables() {
        assertThat(BuiltTypes.ALL).hasSizeGreaterThan(50).allSatisfy(type -> {
            assertThat(CATALOG.lookup(type.kind(), type.type())).isPresent();
            assertThat(CATALOG.removal(type.kind(), type.type(), BUILT)).isEmpty();
        });
    }

    @Test
    void theTablesKnowTheSignalsThatEachTypeSupports() {
        assertThat(BuiltTypes.ALL).allSatisfy(type -> {
            Knowledge known = CATALOG.lookup(type.kind(), type.type()).orElseThrow();
            type.stability().keySet().stream()
                    .filter(word -> !word.equals("extension"))
                    .forEach(word -> assertThat(isKnown(known, word))
                            .as("%s supports %s", type.schema(), word)
                            .isTrue());
        });
    }

    @Test
    void aFormerNameIsTheOldNameOfARename() {
        assertThat(BuiltTypes.ALL)
                .filteredOn(type -> type.formerType() != null)
                .hasSizeGreaterThan(2)
                .allSatisfy(type -> assertThat(CATALOG.rename(
                                type.kind(),
                                Optional.ofNullable(type.formerType()).orElseThrow()))
                        .hasValueSatisfying(rename -> {
                            assertThat(rename.to()).isEqualTo(type.type());
                            assertThat(rename.appliesTo(BUILT)).isTrue();
                        }));
    }

    @Test
    void aTypeIsFoundUnderItsFormerAndItsLaterName() {
        assertThat(CATALOG.built(ComponentKind.EXPORTER, "otlp"))
                .isPresent()
                .isEqualTo(CATALOG.built(ComponentKind.EXPORTER, "otlp_grpc"));
        assertThat(CATALOG.built(ComponentKind.RECEIVER, "host_metrics"))
                .isPresent()
                .isEqualTo(CATALOG.built(ComponentKind.RECEIVER, "hostmetrics"));
        assertThat(CATALOG.built(ComponentKind.RECEIVER, "redis")).isEmpty();
    }

    @Test
    void everyBuiltTypeHasASchema() {
        assertThat(BuiltTypes.ALL)
                .allSatisfy(
                        type -> assertThat(BundledSchemas.schema(type.schema())).isPresent());
    }

    @Test
    void removedKeysAreSortedAndOfKnownTypes() {
        assertThat(RemovedKeys.ALL).allSatisfy(key -> {
            assertThat(key.replacement()).isNotBlank().doesNotEndWith(".");
            assertThat(key.type().equals("*")
                            || CATALOG.lookup(key.kind(), key.type()).isPresent())
                    .isTrue();
        });
        assertThat(RemovedKeys.ALL)
                .isSortedAccordingTo(java.util.Comparator.comparing(RemovedKey::kind)
                        .thenComparing(RemovedKey::type)
                        .thenComparing(RemovedKey::key));
    }

    /** {@code traces}, or {@code traces>metrics} of a connector. */
    private static boolean isKnown(Knowledge known, String word) {
        String[] signals = word.split(">");
        return signals.length == 2
                ? known.mayConnect(signal(signals[0]), signal(signals[1]))
                : known.mayHandle(signal(word));
    }

    private static Signal signal(String word) {
        return Arrays.stream(Signal.values())
                .filter(signal -> signal.toString().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
