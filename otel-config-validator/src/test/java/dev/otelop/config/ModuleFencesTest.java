package dev.otelop.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "dev.otelop",
        importOptions = {ImportOption.DoNotIncludeTests.class, OnlyThisModule.class})
final class ModuleFencesTest {

    @ArchTest
    static final ArchRule DEPENDS_ON_NOTHING_BUT_A_YAML_PARSER = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.otelop.findings..",
                    "dev.otelop.config..",
                    "dev.otelop.catalog..",
                    "dev.otelop.ottl..",
                    "dev.otelop.schema..",
                    "java..",
                    "org.jspecify.annotations..",
                    "org.snakeyaml.engine..")
            .because("anybody can embed the validator, and every library it brings along may clash with one of theirs");

    @ArchTest
    static final ArchRule TOUCHES_NEITHER_FILES_NOR_NETWORK = noClasses()
            .that()
            .doNotHaveSimpleName("BundledSchemas") // reads what stands in the library's own archive
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
            .because("the result must depend on the arguments only; callers read files and say where texts come from");

    @ArchTest
    static final ArchRule READS_NEITHER_CLOCK_NOR_ENVIRONMENT = noClasses()
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .because("a configuration is validated for another machine and another time than this one");

    @ArchTest
    static final ArchRule PRINTS_AND_LOGS_NOTHING = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .because("what there is to say is a finding, and callers decide where it goes");

    @ArchTest
    static final ArchRule FINDINGS_KNOW_NO_COLLECTOR = noClasses()
            .that()
            .resideInAPackage("dev.otelop.findings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.otelop.config..", "dev.otelop.catalog..")
            .because("other libraries report findings about things that are no collector configuration");
}
