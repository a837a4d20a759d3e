package dev.otelop.operator.rights;

import java.util.List;

/**
 * One row of the table: what may be done with one resource of the API, for what, and why.
 *
 * @param group the API group, empty for the core
 * @param resource the plural name, with the subresource after a slash
 * @param verbs sorted; never a wildcard
 * @param names the only objects it holds for, all if empty; {@link #INSTALLATION} stands for the name of the installation,
 *     {@link #WATCHED} for each watched namespace, or for no limit when all are watched
 * @param why a sentence without a full stop
 * @param passedOn whether the operator has it only to give it to somebody else: nobody can give what they do not have
 */
public record Right(
        Feature feature,
        Reach reach,
        String group,
        String resource,
        List<String> verbs,
        List<String> names,
        String why,
        boolean passedOn) {

    /** In a name: the name of the installation, which is the chart's full name. */
    public static final String INSTALLATION = "{name}";

    /** Instead of a name: every watched namespace. */
    public static final String WATCHED = "{watched}";

    public Right {
        verbs = List.copyOf(verbs);
        names = List.copyOf(names);
    }

    static Right of(Feature feature, Reach reach, String group, String resource, String verbs, String why) {
        return new Right(feature, reach, group, resource, List.of(verbs.split(" ")), List.of(), why, false);
    }

    Right named(String... only) {
        return new Right(feature, reach, group, resource, verbs, List.of(only), why, passedOn);
    }

    Right onlyToPassOn() {
        return new Right(feature, reach, group, resource, verbs, names, why, true);
    }
}
