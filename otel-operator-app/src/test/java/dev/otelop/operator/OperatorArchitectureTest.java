package dev.otelop.operator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.otelop.operator", importOptions = DoNotIncludeTests.class)
class OperatorArchitectureTest {

    private static final String ROOT = "dev.otelop.operator";

    @ArchTest
    static final ArchRule APPLYING_KNOWS_NO_COLLECTOR = noClasses()
            .that()
            .resideInAPackage(ROOT + ".apply")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.otelop.model.v1beta1",
                    "dev.otelop.model.v1alpha1",
                    "dev.otelop.resources.collector",
                    ROOT + ".reconcile",
                    ROOT + ".gather")
            .because("the applier serves every kind of resource, also those that are still to come");

    @ArchTest
    static final ArchRule PLATFORM_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage(ROOT + ".platform")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT, ROOT + ".admission", ROOT + ".apply", ROOT + ".cli", ROOT + ".gather", ROOT + ".reconcile")
            .because("everything stands on the platform");

    @ArchTest
    static final ArchRule THE_FRAMEWORK_STAYS_WITH_THE_RECONCILERS = noClasses()
            .that()
            .resideInAnyPackage(ROOT, ROOT + ".admission", ROOT + ".cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.javaoperatorsdk..")
            .because("another version of the framework, or none, must be a change in a few classes");
}
