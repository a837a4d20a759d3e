package dev.otelop.injection;

import dev.otelop.model.v1alpha1.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From what is asked for to the single questions that have to be answered: which language, which containers, from where. */
record AgentQuestions(InjectionRequests requests, InjectionContext context, Targets targets) {

    /**
     * One language that is asked for.
     *
     * @param refusal why it cannot be had whatever its containers are; null when nothing speaks against it yet
     */
    record Question(Language language, Reference reference, List<String> containers, Optional<Refusal> refusal) {}

    /** Every question, in the order of the languages. */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        List<Language> offered = offered();
        for (Language language : Language.values()) {
            Request request = requests.languages().get(language);
            Reference reference = request == null ? null : request.reference();
            Reference everything = requests.everything().reference();
            if (reference != null) {
                questions.add(named(language, reference));
            } else if (request == null && everything != null && offered.contains(language)) {
                questions.add(offered(language, everything, offered.size()));
            }
        }
        return questions;
    }

    /** Why the plain request comes to nothing at all; empty when it is not made or comes to something. */
    Optional<Refusal> plainRefusal() {
        Reference everything = requests.everything().reference();
        if (everything == null) {
            return Optional.empty();
        }
        Lookup<Instrumentation> lookup = Lookup.instrumentation(everything, context);
        Instrumentation value = lookup.value();
        if (value == null) {
            return Optional.of(lookup.refused());
        }
        return Language.configuredIn(value.getSpec()).isEmpty()
                ? Optional.of(Refusal.of(
                        InjectionRule.NO_LANGUAGE,
                        "the Instrumentation has no section for any language",
                        "add a section such as `java: {}` to its spec, or ask for a language by its own annotation"))
                : Optional.empty();
    }

    private List<Language> offered() {
        Reference everything = requests.everything().reference();
        Instrumentation value = everything == null
                ? null
                : Lookup.instrumentation(everything, context).value();
        return value == null ? List.of() : Language.configuredIn(value.getSpec());
    }

    private Question named(Language language, Reference reference) {
        List<String> listed = listed(language);
        if (!listed.isEmpty()) {
            return listed(language, reference, listed);
        }
        long languages =
                requests.languages().values().stream().filter(Request::isWanted).count();
        Optional<Refusal> refusal = languages > 1 && context.settings().multiInstrumentation()
                ? Optional.of(unlisted(language, "several languages are asked for, and none is said for this one"))
                : Optional.empty();
        return new Question(language, reference, targets.first(language), refusal);
    }

    /** The seed instruments every container; a web server's module is no good in one without the server. */
    private Question offered(Language language, Reference reference, int offers) {
        List<String> listed = listed(language);
        if (!listed.isEmpty()) {
            return listed(language, reference, listed);
        }
        if (language == Language.GO) {
            return new Question(language, reference, targets.first(language), Optional.empty());
        }
        boolean webServer = language == Language.APACHE_HTTPD || language == Language.NGINX;
        Optional<Refusal> refusal = webServer && offers > 1
                ? Optional.of(unlisted(language, "its module starts in the container of the web server only"))
                : Optional.empty();
        return new Question(language, reference, webServer ? targets.first(language) : targets.applications(), refusal);
    }

    private Question listed(Language language, Reference reference, List<String> listed) {
        Optional<Refusal> refusal = language == Language.GO && listed.size() > 1
                ? Optional.of(Refusal.of(
                        InjectionRule.GO_ONE_CONTAINER,
                        "the Go agent watches one container, and %d are listed".formatted(listed.size()),
                        "list one container in `%s`".formatted(language.containerNamesAnnotation())))
                : Optional.empty();
        return new Question(language, reference, targets.listed(listed), refusal);
    }

    private List<String> listed(Language language) {
        return requests.containers(language, context.settings().multiInstrumentation());
    }

    private static Refusal unlisted(Language language, String why) {
        return Refusal.of(
                InjectionRule.CONTAINERS_UNNAMED,
                "nothing says which containers are meant: " + why,
                "list them in `%s`".formatted(language.containerNamesAnnotation()));
    }
}
