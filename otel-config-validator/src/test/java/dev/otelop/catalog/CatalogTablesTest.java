package dev.otelop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.config.ComponentKind;
import dev.otelop.config.Version;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTablesTest {

    private static final String TYPE = "[a-z][a-z0-9_]{0,62}";
    private static final Version NEWEST = new Version(0, 158, 0);

    static Stream<Arguments> typeTables() {
        return Stream.of(
                Arguments.of(ComponentKind.RECEIVER, ReceiverTypes.ALL),
                Arguments.of(ComponentKind.PROCESSOR, ProcessorTypes.ALL),
                Arguments.of(ComponentKind.EXPORTER, ExporterTypes.ALL),
                Arguments.of(ComponentKind.CONNECTOR, ConnectorTypes.ALL),
                Arguments.of(ComponentKind.EXTENSION, ExtensionTypes.ALL));
    }

    @ParameterizedTest
    @MethodSource("typeTables")
    void tableOfAKindIsSortedUniqueAndWellFormed(ComponentKind kind, List<Knowledge> table) {
        assertThat(table)
                .extracting(Knowledge::type)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(type -> type.matches(TYPE));
        assertThat(table).extracting(Knowledge::kind).containsOnly(kind);
    }

    @ParameterizedTest
    @MethodSource("typeTables")
    void everyTypeHasTheFactsOfItsKind(ComponentKind kind, List<Knowledge> table) {
        assertThat(table).allSatisfy(row -> {
            assertThat(row.pairs().isEmpty()).isEqualTo(kind != ComponentKind.CONNECTOR);
            assertThat(row.signals().isEmpty())
                    .isEqualTo(kind == ComponentKind.CONNECTOR || kind == ComponentKind.EXTENSION);
            assertThat(row.signals()).doesNotHaveDuplicates();
            assertThat(row.pairs()).doesNotHaveDuplicates();
        });
    }

    @Test
    void tablesCoverTheSizeOfTheReleasedDistributions() {
        assertThat(ReceiverTypes.ALL).hasSizeGreaterThan(105);
        assertThat(ProcessorTypes.ALL).hasSizeGreaterThan(32);
        assertThat(ExporterTypes.ALL).hasSizeGreaterThan(48);
        assertThat(ConnectorTypes.ALL).hasSizeGreaterThan(12);
        assertThat(ExtensionTypes.ALL).hasSizeGreaterThan(40);
    }

    @Test
    void renamesAreSortedAndUniqueByOldAndByNewName() {
        assertThat(Renames.ALL)
                .isSortedAccordingTo(Comparator.comparing(Rename::kind).thenComparing(Rename::from));
        assertThat(Renames.ALL)
                .extracting(rename -> rename.kind() + rename.from())
                .doesNotHaveDuplicates();
        assertThat(Renames.ALL)
                .extracting(rename -> rename.kind() + rename.to())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRenameLeadsToATypeOfItsTable() {
        assertThat(Renames.ALL).allSatisfy(rename -> {
            assertThat(tableOf(rename.kind())).contains(rename.to()).doesNotContain(rename.from());
            assertThat(rename.from().replace("_", "").replace("receiver", ""))
                    .as("%s to %s changes more than underscores", rename.from(), rename.to())
                    .isSubstringOf(rename.to().replace("_", "") + "grpc http");
        });
    }

    @Test
    void removalsAreSortedUniqueAndSayWhatToDo() {
        assertThat(Removals.ALL)
                .isSortedAccordingTo(Comparator.comparing(Removal::kind).thenComparing(Removal::type));
        assertThat(Removals.ALL)
                .extracting(removal -> removal.kind() + removal.type())
                .doesNotHaveDuplicates();
        assertThat(Removals.ALL).allSatisfy(removal -> {
            assertThat(removal.replacement()).isNotBlank().doesNotEndWith(".");
            assertThat(removal.since()).isLessThan(NEWEST);
            assertThat(tableOf(removal.kind())).doesNotContain(removal.type());
        });
    }

    @Test
    void retiredTypesAreInNoOtherTable() {
        assertThat(RetiredTypes.ALL)
                .isSortedAccordingTo(Comparator.comparing(Knowledge::kind).thenComparing(Knowledge::type));
        assertThat(RetiredTypes.ALL)
                .allSatisfy(row -> assertThat(tableOf(row.kind())).doesNotContain(row.type()));
    }

    private static List<String> tableOf(ComponentKind kind) {
        return typeTables()
                .filter(arguments -> arguments.get()[0] == kind)
                .flatMap(arguments -> rows(arguments).stream())
                .map(Knowledge::type)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Knowledge> rows(Arguments arguments) {
        return (List<Knowledge>) arguments.get()[1];
    }
}
