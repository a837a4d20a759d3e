package dev.otelop.resources;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.otelop.resources", importOptions = ImportOption.DoNotIncludeTests.class)
class FenceTest {

    @ArchTest
    static final ArchRule noClient = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.fabric8.kubernetes.client.dsl..",
                    "io.fabric8.kubernetes.client.informers..",
                    "io.javaoperatorsdk..",
                    "dev.otelop.injection..",
                    "dev.otelop.operator..")
            .because("rendering is a pure function that anybody can embed: whoever calls it brings the facts");

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
            .because("equal arguments must give equal objects, or pods roll for no reason");

    @ArchTest
    static final ArchRule noUnorderedMaps = noClasses()
            .should()
            .callMethod(java.util.Map.class, "of", Object.class, Object.class, Object.class, Object.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.HashMap")
            .because("their order changes from one JVM to the next, and with it objects and hashes");

    @ArchTest
    static final ArchRule publicTypesAreFew = classes()
            .that()
            .resideInAnyPackage("dev.otelop.resources.bridge", "dev.otelop.resources.collector")
            .and()
            .doNotHaveSimpleName("BridgePlan")
            .and()
            .doNotHaveSimpleName("BridgeResources")
            .and()
            .doNotHaveSimpleName("CollectorResources")
            .and()
            .doNotHaveSimpleName("CollectorPlan")
            .and()
            .doNotHaveSimpleName("CollectorSecrets")
            .and()
            .doNotHaveSimpleName("SidecarParts")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("what is public is promised: a plan stays opaque, and rendering has one way in");
}
