package dev.otelop.resources.parts;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.EnvVarSourceBuilder;
import io.fabric8.kubernetes.api.model.ObjectFieldSelectorBuilder;
import io.fabric8.kubernetes.api.model.SecretKeySelectorBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A container's environment: the author's variables as written, then ours where the author has none of that name. */
public final class Environment {

    private final List<EnvVar> variables;
    private final Set<String> names = new HashSet<>();

    public Environment(List<EnvVar> written) {
        variables = new ArrayList<>(written);
        written.forEach(variable -> names.add(variable.getName()));
    }

    public void addText(String name, String text) {
        add(new EnvVarBuilder().withName(name).withValue(text).build());
    }

    /** Adds a field of the pod. */
    public void addField(String name, String path) {
        addSource(
                name,
                new EnvVarSourceBuilder()
                        .withFieldRef(new ObjectFieldSelectorBuilder()
                                .withApiVersion("v1")
                                .withFieldPath(path)
                                .build())
                        .build());
    }

    public void addSecret(String name, String secret, String key) {
        addSource(
                name,
                new EnvVarSourceBuilder()
                        .withSecretKeyRef(new SecretKeySelectorBuilder()
                                .withName(secret)
                                .withKey(key)
                                .build())
                        .build());
    }

    public List<EnvVar> variables() {
        return List.copyOf(variables);
    }

    private void addSource(String name, EnvVarSource source) {
        add(new EnvVarBuilder().withName(name).withValueFrom(source).build());
    }

    private void add(EnvVar variable) {
        if (names.add(variable.getName())) {
            variables.add(variable);
        }
    }
}
