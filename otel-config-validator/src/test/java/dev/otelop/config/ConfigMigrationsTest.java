package dev.otelop.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.findings.Finding;
import dev.otelop.findings.FindingsText;
import dev.otelop.findings.Severity;
import dev.otelop.findings.Sources;
import dev.otelop.testing.scenario.Scenario;
import dev.otelop.testing.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cases are named after the step they are about; further cases have a suffix behind {@code --}. */
class ConfigMigrationsTest {

    @TestFactory
    Stream<DynamicTest> configurationIsBroughtToItsTarget() {
        return scenarios().tests(scenario -> {
            Migration migration = migrate(scenario);
            Sources sources = Sources.of("before.yaml", scenario.input("before.yaml"));
            return Map.of(
                    "after.yaml", migration.document().text(),
                    "findings.txt", FindingsText.pretty(migration.findings(), sources));
        });
    }

    @Test
    void migratingTwiceIsMigratingOnce() {
        assertThat(scenarios().scenarios()).allSatisfy(scenario -> {
            ConfigDocument once = migrate(scenario).document();

            Migration twice = migrate(once, scenario);

            assertThat(twice.document()).isSameAs(once);
            assertThat(twice.findings()).isEmpty();
        });
    }

    @Test
    void treeIsMigratedAsTheTextIs() {
        assertThat(scenarios().scenarios()).allSatisfy(scenario -> {
            ConfigDocument text = document(scenario);
            ConfigDocument tree = ConfigDocument.ofTree(text.tree(), "before.yaml");

            Migration migration = migrate(tree, scenario);

            assertThat(migration.document().tree())
                    .isEqualTo(migrate(scenario).document().tree());
            assertThat(migration.findings()).hasSameSizeAs(migrate(scenario).findings());
        });
    }

    @Test
    void everyCommentSurvivesUnlessItsLineIsDropped() {
        assertThat(scenarios().scenarios()).allSatisfy(scenario -> {
            String after = migrate(scenario).document().text();
            assertThat(scenario.input("before.yaml").lines().filter(line -> line.contains("#")))
                    .map(line -> line.substring(line.indexOf('#')))
                    .allSatisfy(comment -> assertThat(after.contains(comment)
                                    || comment.equals("# a third")
                                    || comment.equals("# the CA"))
                            .as(comment)
                            .isTrue());
        });
    }

    @Test
    void everyStepHasACaseThatTakesIt() {
        Stream<String> taken = scenarios().scenarios().stream()
                .flatMap(scenario -> migrate(scenario).findings().stream())
                .map(finding -> finding.rule().value())
                .distinct();

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(Stream.of(MigrationSteps.ALL, MigrationSteps.ADVISED)
                        .flatMap(List::stream)
                        .map(step -> step.id().value())
                        .toList());
    }

    @Test
    void stepsAreSortedUniqueAndExplained() {
        assertThat(MigrationSteps.ALL)
                .extracting(step -> step.id().value())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(MigrationSteps.ALL).allSatisfy(step -> {
            assertThat(step.id().area()).isEqualTo("migration");
            assertThat(step.description()).isNotBlank().doesNotEndWith(".");
            assertThat(step.reason()).isNotBlank().doesNotEndWith(".");
        });
    }

    @Test
    void everyChangeIsAWarningWithAnAction() {
        assertThat(scenarios().scenarios().stream().flatMap(scenario -> migrate(scenario).findings().stream()))
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.range()).isNotNull();
                    assertThat(finding.help()).isNotBlank();
                })
                .extracting(Finding::message)
                .isNotEmpty();
    }

    @Test
    void olderCollectorGetsTheVeryDocument() {
        ConfigDocument document = ConfigDocument.parse("exporters:\n  logging:\n    loglevel: debug\n", "c.yaml");
        ValidationTarget old = ValidationTarget.ofImage("otel/opentelemetry-collector-contrib:0.90.0");

        assertThat(ConfigMigrations.migrate(document, old).document()).isSameAs(document);
        assertThat(ConfigMigrations.migrate(document, old.withVersion(null)).document())
                .isSameAs(document);
    }

    private static Scenarios scenarios() {
        return Scenarios.group("migrated").withInputs("before.yaml", "target.txt");
    }

    private static Migration migrate(Scenario scenario) {
        return migrate(document(scenario), scenario);
    }

    /** Cases about names that are still accepted ask for everything. */
    private static Migration migrate(ConfigDocument document, Scenario scenario) {
        return scenario.name().startsWith("renamed-type")
                ? ConfigMigrations.modernize(document, target(scenario))
                : ConfigMigrations.migrate(document, target(scenario));
    }

    private static ConfigDocument document(Scenario scenario) {
        return ConfigDocument.parse(scenario.input("before.yaml"), "before.yaml");
    }

    private static ValidationTarget target(Scenario scenario) {
        return ValidationTarget.ofImage(scenario.input("target.txt").strip());
    }
}
