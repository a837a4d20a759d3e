package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class EnvLayersProperties {

    @Property
    void twiceIsOnce(
            @ForAll("env") List<EnvVar> own,
            @ForAll("env") List<EnvVar> language,
            @ForAll("env") List<EnvVar> common,
            @ForAll("edits") List<EnvEdit> edits) {
        List<EnvVar> once = layers(own, language, common).with(edits);

        assertThat(layers(once, language, common).with(edits)).isEqualTo(once);
    }

    @Property
    void namesOccurOnceAndHaveAValueOrASource(
            @ForAll("env") List<EnvVar> own,
            @ForAll("env") List<EnvVar> language,
            @ForAll("env") List<EnvVar> common,
            @ForAll("edits") List<EnvEdit> edits) {
        List<EnvVar> env = layers(own, language, common).with(edits);

        assertThat(env).extracting(EnvVar::getName).doesNotHaveDuplicates();
        assertThat(env)
                .allSatisfy(variable -> assertThat(variable.getValue() != null && variable.getValueFrom() != null)
                        .isFalse());
    }

    @Property
    void theUsersVariablesStayInTheirOrderAndLoseNothing(
            @ForAll("env") List<EnvVar> own, @ForAll("env") List<EnvVar> common, @ForAll("edits") List<EnvEdit> edits) {
        List<EnvVar> env = layers(own, List.of(), common).with(edits);
        Set<String> names = new HashSet<>();
        own.forEach(variable -> names.add(variable.getName()));
        List<EnvVar> kept = env.stream()
                .filter(variable -> names.contains(variable.getName()))
                .toList();

        assertThat(kept).hasSameSizeAs(own);
        for (int i = 0; i < own.size(); i++) {
            assertThat(kept.get(i).getName()).isEqualTo(own.get(i).getName());
            assertThat(kept.get(i).getValueFrom()).isEqualTo(own.get(i).getValueFrom());
            if (own.get(i).getValue() != null) {
                assertThat(kept.get(i).getValue()).contains(own.get(i).getValue());
            }
        }
    }

    @Property
    void whatResolvedGoesOnResolving(
            @ForAll("env") List<EnvVar> own, @ForAll("env") List<EnvVar> common, @ForAll("edits") List<EnvEdit> edits) {
        List<String> before = own.stream().map(EnvVar::getName).toList();
        List<String> after = layers(own, List.of(), common).with(edits).stream()
                .map(EnvVar::getName)
                .toList();

        own.forEach(variable -> assertThat(EnvReferences.in(EnvValue.of(variable)))
                .filteredOn(name ->
                        before.subList(0, before.indexOf(variable.getName())).contains(name))
                .allMatch(name -> after.indexOf(name) < after.indexOf(variable.getName())));
    }

    @Property
    void whatIsNotTheUsersRefersToWhatStandsAbove(
            @ForAll("acyclic") List<EnvVar> own,
            @ForAll("acyclic") List<EnvVar> language,
            @ForAll("acyclic") List<EnvVar> common) {
        List<EnvVar> env = layers(own, language, common).with(List.of());
        Set<String> names = new HashSet<>();
        env.forEach(variable -> names.add(variable.getName()));
        Set<String> above = new HashSet<>();
        for (EnvVar variable : env) {
            assertThat(EnvReferences.in(EnvValue.of(variable)))
                    .filteredOn(name -> names.contains(name) && !own.contains(variable))
                    .allMatch(above::contains);
            above.add(variable.getName());
        }
    }

    @Provide
    Arbitrary<List<EnvVar>> env() {
        Arbitrary<String> values = Arbitraries.of("", "x", "$(A)", "$(C)/$(B)", "$$(D)", "k=v", "$(E),$(F)");
        Arbitrary<EnvVar> texts = Combinators.combine(names(), values)
                .as((name, value) -> EnvValue.text(value).named(name));
        Arbitrary<EnvVar> sources =
                names().map(name -> EnvValue.field("metadata.name").named(name));
        return Arbitraries.frequencyOf(Tuple.of(4, texts), Tuple.of(1, sources))
                .list()
                .ofMaxSize(6)
                .uniqueElements(EnvVar::getName);
    }

    /** A variable refers to later letters only. */
    @Provide
    Arbitrary<List<EnvVar>> acyclic() {
        return Arbitraries.of("A", "B", "C", "D", "E")
                .map(name ->
                        EnvValue.text("$(" + (char) (name.charAt(0) + 1) + ")").named(name))
                .list()
                .ofMaxSize(5)
                .uniqueElements(EnvVar::getName);
    }

    @Provide
    Arbitrary<List<EnvEdit>> edits() {
        Arbitrary<EnvEdit> edits = Arbitraries.of(
                EnvEdit.unlessSet("A", "$(F)"),
                EnvEdit.unlessSet("F", EnvValue.field("spec.nodeName")),
                new EnvEdit.Default("E", EnvValue.field("status.podIP"), true),
                new EnvEdit.Append("B", " ", "-b"),
                new EnvEdit.Surround("C", ":", "/1", "/2"));
        return edits.list().ofMaxSize(5).uniqueElements(EnvEdit::name).map(ArrayList::new);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("A", "B", "C", "D", "E", "F");
    }

    private static EnvLayers layers(List<EnvVar> own, List<EnvVar> language, List<EnvVar> common) {
        return EnvLayers.of(own, EnvSources.none(), language, common);
    }
}
