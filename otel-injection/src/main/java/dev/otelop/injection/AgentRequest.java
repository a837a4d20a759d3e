package dev.otelop.injection;

import dev.otelop.model.v1alpha1.Instrumentation;
import dev.otelop.model.v1alpha1.InstrumentationSpec;
import dev.otelop.model.v1alpha1.LanguageSettings;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Optional;

/** One target, and what the Instrumentation and the operator say about its language. */
record AgentRequest(Target target, Instrumentation instrumentation, InjectionContext context) {

    Pod pod() {
        return target.pod();
    }

    Container container() {
        return target.container();
    }

    InstrumentationSpec spec() {
        return instrumentation.getSpec();
    }

    /** The section of the language; an empty one when the user wrote none. */
    LanguageSettings settings() {
        LanguageSettings section = target.language().section(spec());
        return section == null ? new LanguageSettings() : section;
    }

    /** The image of the agent, the operator's where the user names none. */
    Optional<String> image() {
        return Optional.ofNullable(settings().getImage())
                .filter(image -> !image.isBlank())
                .or(() -> Optional.ofNullable(context.settings().images().get(target.language())));
    }

    /** The environment of the target with the Instrumentation's variables below it. */
    EnvLayers layers() {
        return layers(settings().getEnv());
    }

    EnvLayers layers(List<EnvVar> languageEnv) {
        return EnvLayers.of(container().getEnv(), EnvSources.of(container(), context), languageEnv, spec().getEnv());
    }

    SdkEnvironment sdk(EnvLayers layers) {
        return SdkEnvironment.of(pod(), target.written(), instrumentation, context, layers);
    }

    static Refusal noImage(Language language) {
        return Refusal.of(
                InjectionRule.NO_IMAGE,
                "nothing says which image holds the %s agent".formatted(language.label()),
                "set `image` in the Instrumentation, or in the settings of the operator");
    }
}
