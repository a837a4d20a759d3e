package dev.otelop.injection;

import dev.otelop.model.v1alpha1.InstrumentationSpec;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an agent can instrument, in the order in which agents are considered. The names of annotations are those that
 * users of the Go operator already have on their pods and namespaces.
 */
public enum Language {
    JAVA("java", spec -> spec.getJava() != null),
    NODEJS("nodejs", spec -> spec.getNodejs() != null),
    PYTHON("python", spec -> spec.getPython() != null),
    DOTNET("dotnet", spec -> spec.getDotnet() != null),
    GO("go", spec -> spec.getGo() != null),
    APACHE_HTTPD("apache-httpd", spec -> spec.getApacheHttpd() != null),
    NGINX("nginx", spec -> spec.getNginx() != null) {
        @Override
        public String containerNamesAnnotation() {
            return PREFIX + "inject-nginx-container-names";
        }
    };

    private static final String PREFIX = "instrumentation.opentelemetry.io/";

    private final String label;
    private final Predicate<InstrumentationSpec> configured;

    Language(String label, Predicate<InstrumentationSpec> configured) {
        this.label = label;
        this.configured = configured;
    }

    /** The languages whose section the user wrote, in the order of this enum. */
    public static List<Language> configuredIn(InstrumentationSpec spec) {
        return Stream.of(values())
                .filter(language -> language.configured.test(spec))
                .toList();
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
}
