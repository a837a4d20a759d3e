package dev.otelop.injection;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.EnvVarSourceBuilder;
import io.fabric8.kubernetes.api.model.ObjectFieldSelectorBuilder;
import java.util.Optional;

/** What an environment variable holds: a text that is known here, or a source that only the kubelet can read. */
sealed interface EnvValue {

    /** The value, where it is known. */
    Optional<String> text();

    /** A variable that holds this value. */
    EnvVar named(String name);

    /** A variable without value and source is empty, as the API has it. */
    static EnvValue of(EnvVar variable) {
        EnvVarSource source = variable.getValueFrom();
        if (source != null) {
            return new Source(source);
        }
        return new Text(variable.getValue() == null ? "" : variable.getValue());
    }

    static EnvValue text(String text) {
        return new Text(text);
    }

    /** A field of the pod, which is known when it runs. */
    static EnvValue field(String path) {
        return new Source(new EnvVarSourceBuilder()
                .withFieldRef(new ObjectFieldSelectorBuilder()
                        .withApiVersion("v1")
                        .withFieldPath(path)
                        .build())
                .build());
    }

    record Text(String value) implements EnvValue {
        @Override
        public Optional<String> text() {
            return Optional.of(value);
        }

        @Override
        public EnvVar named(String name) {
            return new EnvVarBuilder().withName(name).withValue(value).build();
        }
    }

    record Source(EnvVarSource source) implements EnvValue {
        @Override
        public Optional<String> text() {
            return Optional.empty();
        }

        @Override
        public EnvVar named(String name) {
            return new EnvVarBuilder().withName(name).withValueFrom(source).build();
        }
    }
}
