package dev.otelop.injection;

import dev.otelop.model.v1alpha1.InstrumentationSpec;
import dev.otelop.model.v1alpha1.LanguageSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an agent can instrument, in the order in which agents are considered. The names of annotations are those that
 * users of the Go operator already have on their pods and namespaces.
 */
public enum Language {
    JAVA("java", CopiedAgents.JAVA, InstrumentationSpec::getJava),
    NODEJS("nodejs", CopiedAgents.NODEJS, InstrumentationSpec::getNodejs),
    PYTHON("python", CopiedAgents.PYTHON, InstrumentationSpec::getPython),
    DOTNET("dotnet", CopiedAgents.DOTNET, InstrumentationSpec::getDotnet),
    GO("go", new AgentSidecar(), InstrumentationSpec::getGo),
    APACHE_HTTPD("apache-httpd", new WebServerModule(new ApacheHttpdServer()), InstrumentationSpec::getApacheHttpd),
    NGINX("nginx", new WebServerModule(new NginxServer()), InstrumentationSpec::getNginx) {
        @Override
        public String containerNamesAnnotation() {
            return PREFIX + "inject-nginx-container-names";
        }
    },
    /** No agent: only the environment that an SDK in the application reads. No Instrumentation has a section for it. */
    SDK("sdk", new EnvironmentOnly(), spec -> null);

    private static final String PREFIX = Annotations.INSTRUMENTATION;

    private final String label;
    private final AgentRecipe recipe;
    private final Section section;

    Language(String label, AgentRecipe recipe, Section section) {
        this.label = label;
        this.recipe = recipe;
        this.section = section;
    }

    /** The languages whose section the user wrote, in the order of this enum. */
    public static List<Language> configuredIn(InstrumentationSpec spec) {
        return Stream.of(values())
                .filter(language -> language.section(spec) != null)
                .toList();
    }

    /** The agent images of this release; {@link #SDK} needs none. */
    static Map<Language, String> defaultImages() {
        String upstream = "ghcr.io/open-telemetry/opentelemetry-operator/autoinstrumentation-";
        Map<Language, String> images = new EnumMap<>(Language.class);
        images.put(JAVA, upstream + "java:2.30.0");
        images.put(NODEJS, upstream + "nodejs:0.78.0");
        images.put(PYTHON, upstream + "python:0.64b0");
        images.put(DOTNET, upstream + "dotnet:1.16.0");
        images.put(GO, "ghcr.io/open-telemetry/opentelemetry-go-instrumentation/autoinstrumentation-go:v0.24.0");
        images.put(APACHE_HTTPD, upstream + "apache-httpd:1.0.4");
        images.put(NGINX, upstream + "apache-httpd:1.0.4");
        return images;
    }

    /** The word that annotations and messages use. */
    public String label() {
        return label;
    }

    /** The annotation by which a pod or namespace asks for the agent. */
    public String injectAnnotation() {
        return PREFIX + "inject-" + label;
    }

    /** The annotation that lists the containers to instrument. Nginx alone has kept an irregular name. */
    public String containerNamesAnnotation() {
        return PREFIX + label + "-container-names";
    }

    /** How the agent gets into a pod. */
    AgentRecipe recipe() {
        return recipe;
    }

    /** What {@code spec} says about the language, null when it says nothing. */
    @Nullable
    LanguageSettings section(InstrumentationSpec spec) {
        return section.of(spec);
    }

    private interface Section {
        @Nullable
        LanguageSettings of(InstrumentationSpec spec);
    }
}
