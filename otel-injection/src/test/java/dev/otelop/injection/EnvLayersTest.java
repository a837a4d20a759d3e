package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnvLayersTest {

    private static final EnvEdit APPEND = new EnvEdit.Append("OPTS", " ", "-ours");

    @Test
    void theStrongestLayerThatHasAVariableDecides() {
        EnvLayers layers = EnvLayers.of(
                env("A=container"), EnvSources.none(), env("A=language", "B=language"), env("A=x", "B=x", "C=common"));

        assertThat(AgentTrial.values(layers.with(List.of(
                        EnvEdit.unlessSet("A", "edit"),
                        EnvEdit.unlessSet("B", "edit"),
                        EnvEdit.unlessSet("C", "edit"),
                        EnvEdit.unlessSet("D", "edit")))))
                .containsExactly(
                        Map.entry("A", "container"),
                        Map.entry("B", "language"),
                        Map.entry("C", "common"),
                        Map.entry("D", "edit"));
    }

    @Test
    void whatIsExtendedStaysInItsPlace() {
        EnvLayers layers = EnvLayers.of(env("OPTS=-mine", "Z=z"), EnvSources.none(), List.of(), List.of());

        assertThat(AgentTrial.values(layers.with(List.of(APPEND))))
                .containsExactly(Map.entry("OPTS", "-mine -ours"), Map.entry("Z", "z"));
    }

    @Test
    void twoEditsOfOneVariableAddUp() {
        EnvLayers layers = EnvLayers.of(List.of(), EnvSources.none(), List.of(), List.of());

        assertThat(AgentTrial.values(layers.with(List.of(APPEND, new EnvEdit.Append("OPTS", " ", "-more")))))
                .containsExactly(Map.entry("OPTS", "-ours -more"));
    }

    @Test
    void ofAVariableThatOccursTwiceTheLastCountsAndBothStay() {
        EnvLayers layers = EnvLayers.of(env("OPTS=1", "OPTS=2"), EnvSources.none(), List.of(), List.of());

        assertThat(layers.with(List.of(APPEND))).extracting(EnvVar::getValue).containsExactly("1", "2 -ours");
    }

    @Test
    void aVariableOfTheLanguageMayReferToOneForEveryLanguage() {
        EnvLayers layers = EnvLayers.of(List.of(), EnvSources.none(), env("URL=http://$(HOST)"), env("HOST=otel"));

        assertThat(AgentTrial.values(layers.with(List.of())))
                .containsExactly(Map.entry("HOST", "otel"), Map.entry("URL", "http://$(HOST)"));
    }

    @Test
    void aValueFromASourceCannotBeExtended() {
        EnvLayers layers = EnvLayers.of(
                List.of(EnvValue.field("metadata.name").named("OPTS")), EnvSources.none(), List.of(), List.of());

        assertThat(layers.obstacle(List.of(APPEND)))
                .hasValueSatisfying(refusal -> assertThat(refusal.rule()).hasToString("injection.unknown-value"));
        assertThat(layers.obstacle(List.of(EnvEdit.unlessSet("OPTS", "x")))).isEmpty();
        assertThat(layers.with(List.of(APPEND)))
                .singleElement()
                .satisfies(variable -> assertThat(variable.getValue()).isNull());
    }

    @Test
    void aSecretWithVariablesMayHoldWhatHasToBeExtended() {
        EnvLayers layers = layers("{envFrom: [{secretRef: {name: login}}]}", Trial.context());

        assertThat(layers.obstacle(List.of(APPEND))).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).hasToString("injection.unknown-environment");
            assertThat(refusal.reason()).contains("Secret `login`").contains("`OPTS`");
        });
        assertThat(layers.shadowed(List.of(EnvEdit.unlessSet("NEW", "x")))).containsExactly("NEW");
    }

    @Test
    void allVariablesInQuestionAreNamedAtOnce() {
        EnvLayers layers = layers("{envFrom: [{configMapRef: {name: options}}]}", Trial.context());

        assertThat(layers.obstacle(List.of(APPEND, new EnvEdit.Append("PATHS", ":", "/x"))))
                .hasValueSatisfying(refusal -> {
                    assertThat(refusal.reason()).contains("ConfigMap `options`", "`OPTS`, `PATHS`");
                    assertThat(refusal.remedy()).contains("`OPTS`, `PATHS`", "let the operator read ConfigMaps");
                });
    }

    @Test
    void aVariableOfTheContainerHidesThoseOfTheSecretAnyway() {
        EnvLayers layers = layers("{env: [{name: OPTS}], envFrom: [{secretRef: {name: login}}]}", Trial.context());

        assertThat(layers.obstacle(List.of(APPEND))).isEmpty();
        assertThat(AgentTrial.values(layers.with(List.of(APPEND)))).containsExactly(Map.entry("OPTS", "-ours"));
    }

    @Test
    void aSecretWhoseVariablesHaveAnotherPrefixDoesNotMatter() {
        EnvLayers layers = layers("{envFrom: [{prefix: DB_, secretRef: {name: login}}]}", Trial.context());

        assertThat(layers.obstacle(List.of(APPEND))).isEmpty();
    }

    @Test
    void aConfigMapThatMayBeReadIsExtendedAsTheKubeletWouldSeeIt() {
        InjectionContext context = resolving(Map.of("options", Map.of("OPTS", "-cost=$(5)", "OTHER", "o")));
        EnvLayers layers = layers("{envFrom: [{configMapRef: {name: options}}]}", context);

        assertThat(layers.obstacle(List.of(APPEND))).isEmpty();
        assertThat(AgentTrial.values(layers.with(List.of(APPEND, EnvEdit.unlessSet("OTHER", "ours")))))
                .containsExactly(Map.entry("OPTS", "-cost=$$(5) -ours"));
    }

    @Test
    void aKeyOfAConfigMapThatMayBeReadIsExtended() {
        String container = "{env: [{name: OPTS, valueFrom: {configMapKeyRef: {name: options, key: opts}}}]}";

        assertThat(AgentTrial.values(layers(container, resolving(Map.of("options", Map.of("opts", "-theirs"))))
                        .with(List.of(APPEND))))
                .containsExactly(Map.entry("OPTS", "-theirs -ours"));
        assertThat(layers(container, resolving(Map.of())).obstacle(List.of(APPEND)))
                .isPresent();
        assertThat(layers(container, Trial.context()).obstacle(List.of(APPEND)))
                .hasValueSatisfying(refusal -> assertThat(refusal.remedy()).contains("let the operator read"));
    }

    @Test
    void theFirstOnesStandAboveTheUsersUnlessTheUserHasThem() {
        EnvEdit first = new EnvEdit.Default("IP", EnvValue.field("status.podIP"), true);

        assertThat(AgentTrial.values(EnvLayers.of(env("A=$(IP)"), EnvSources.none(), List.of(), List.of())
                        .with(List.of(first))))
                .containsExactly(Map.entry("IP", "field status.podIP"), Map.entry("A", "$(IP)"));
        assertThat(AgentTrial.values(EnvLayers.of(env("A=a", "IP=1"), EnvSources.none(), List.of(), List.of())
                        .with(List.of(first))))
                .containsExactly(Map.entry("A", "a"), Map.entry("IP", "1"));
    }

    @Test
    void holesInListsAreNoVariables() {
        List<EnvVar> holes = new ArrayList<>(env("A=a"));
        holes.add(null);

        assertThat(AgentTrial.values(
                        EnvLayers.of(List.of(), EnvSources.none(), holes, holes).with(List.of())))
                .containsExactly(Map.entry("A", "a"));
    }

    private static EnvLayers layers(String container, InjectionContext context) {
        Container typed = Trees.read(Trial.tree(container), Container.class);
        return EnvLayers.of(typed.getEnv(), EnvSources.of(typed, context), List.of(), List.of());
    }

    static InjectionContext resolving(Map<String, Map<String, String>> configMaps) {
        InjectionSettings defaults = InjectionSettings.defaults();
        InjectionSettings settings = new InjectionSettings(
                defaults.images(),
                defaults.languages(),
                defaults.imagePrefixes(),
                defaults.nativeSidecars(),
                defaults.crossNamespace(),
                true,
                defaults.excludedNamespaces(),
                defaults.ownNamespace(),
                defaults.environmentLimit(),
                defaults.multiInstrumentation());
        return InjectionContext.of(Trial.namespace(), settings).withConfigMaps(new TreeMap<>(configMaps));
    }

    private static List<EnvVar> env(String... variables) {
        return Stream.of(variables)
                .map(text -> text.split("=", 2))
                .map(parts -> EnvValue.text(parts[1]).named(parts[0]))
                .toList();
    }
}
