package dev.otelop.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.otelop.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleFencesTest {

    @ArchTest
    static final ArchRule noClient = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson..",
                    "dev.otelop.config..",
                    "dev.otelop.findings..",
                    "dev.otelop.model..",
                    "io.fabric8.crd.generator.annotation..",
                    "io.fabric8.generator.annotation..",
                    "io.fabric8.kubernetes.api.model..",
                    "io.fabric8.kubernetes.client",
                    "io.fabric8.kubernetes.model.annotation..",
                    "org.jspecify.annotations..")
            .because("the model is data: it renders nothing, logs nothing and talks to nobody");

    @ArchTest
    static final ArchRule onlyTheCustomResource = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("io\\.fabric8\\.kubernetes\\.client\\.(?!CustomResource$).*")
            .because("of the client's API a resource needs its base class only");

    @ArchTest
    static final ArchRule noClockAndNoEnvironment = noClasses()
            .should()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("the same resource must mean the same everywhere and at any time");

    @ArchTest
    static final ArchRule kindsDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("dev.otelop.model.v1beta1")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.otelop.model.v1alpha1")
            .because("a collector is understood without the other resources");
}
