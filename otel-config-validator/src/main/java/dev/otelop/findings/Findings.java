package dev.otelop.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Findings in their natural order, each once. Immutable. */
public record Findings(List<Finding> all) implements Iterable<Finding> {

    private static final Findings NONE = new Findings(List.of());

    public Findings {
        all = all.stream().sorted().distinct().toList();
    }

    public static Findings none() {
        return NONE;
    }

    public static Findings of(Finding... findings) {
        return new Findings(List.of(findings));
    }

    public static Findings of(Collection<Finding> findings) {
        return new Findings(List.copyOf(findings));
    }

    public Findings and(Findings others) {
        List<Finding> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Findings(both);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(Finding::isError);
    }

    public Findings errors() {
        return where(Finding::isError);
    }

    /** Everything that is worth knowing and not an error. */
    public Findings advice() {
        return active().where(finding -> !finding.isError());
    }

    /** Those that nobody silenced. */
    public Findings active() {
        return where(finding -> !finding.isSilenced());
    }

    public Findings where(Predicate<Finding> condition) {
        return new Findings(all.stream().filter(condition).toList());
    }

    public Findings map(UnaryOperator<Finding> change) {
        return new Findings(all.stream().map(change).toList());
    }

    /** The same findings, their paths moved below {@code prefix}. */
    public Findings below(FieldPath prefix) {
        return map(finding -> finding.below(prefix));
    }

    public Stream<Finding> stream() {
        return all.stream();
    }

    @Override
    public Iterator<Finding> iterator() {
        return all.iterator();
    }
}
