package dev.otelop.injection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.otelop.injection", importOptions = ImportOption.DoNotIncludeTests.class)
class FenceTest {

    @ArchTest
    static final ArchRule noClient = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.fabric8.kubernetes.client.dsl..",
                    "io.fabric8.kubernetes.client.informers..",
                    "io.javaoperatorsdk..",
                    "dev.otelop.resources..",
                    "dev.otelop.operator..")
            .because("a pod is decided on by a pure function: whoever calls it brings the facts");

    @ArchTest
    static final ArchRule noInputOrOutput = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..", "org.slf4j..", "java.util.logging..")
            .because("a library that writes, calls or logs surprises the program it is part of");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .because("the same pod and the same facts must give the same patch, also when the webhook is called again");

    @ArchTest
    static final ArchRule noUnorderedMaps = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.HashMap")
            .because("its order changes from one JVM to the next, and with it patches");

    @ArchTest
    static final ArchRule jacksonStaysInside = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawReturnType(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "a type of Jackson", type -> type.getPackageName().startsWith("com.fasterxml")))
            .because("callers choose their own JSON library: trees are maps and lists");
}
