package dev.otelop.config;

import dev.otelop.findings.Findings;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of the surroundings in which a collector reads {@code ${…}}. Immutable.
 *
 * @param environment environment variables by name; one that is not here is not set
 * @param files texts of files, by the names that {@code ${file:…}} gives them; one that is not here is not known
 */
public record ProviderValues(SortedMap<String, String> environment, SortedMap<String, String> files) {

    /** Shorter values are no secrets, and would be found everywhere. */
    private static final int MIN_SECRET = 4;

    public ProviderValues {
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The document with every reference to a known value replaced by it; places and unknown references stay. */
    public ConfigDocument expand(ConfigDocument document) {
        return new ProviderExpansion(this).expand(document);
    }

    /** The findings with values of variables as references to them: what comes from the environment may be a secret. */
    public Findings hide(Findings findings) {
        List<Map.Entry<String, String>> secrets = environment.entrySet().stream()
                .filter(entry -> entry.getValue().length() >= MIN_SECRET)
                .sorted(Comparator.comparing(entry -> -entry.getValue().length()))
                .toList();
        return findings.map(finding -> finding.withTexts(text -> {
            String hidden = text;
            for (Map.Entry<String, String> secret : secrets) {
                hidden = hidden.replace(secret.getValue(), "${env:" + secret.getKey() + "}");
            }
            return hidden;
        }));
    }

    /** What a provider gives for the text between the braces; empty when that is not known. */
    Optional<String> value(ProviderUri uri) {
        if (uri.isEnvironment()) {
            return Optional.ofNullable(environment.get(uri.variable())).or(() -> fallback(uri.opaque()));
        }
        return switch (uri.scheme()) {
            case "file" -> Optional.ofNullable(files.get(uri.opaque()));
            case "yaml" -> Optional.of(uri.opaque());
            default -> Optional.empty();
        };
    }

    private static Optional<String> fallback(String opaque) {
        int at = opaque.indexOf(":-");
        return at < 0 ? Optional.empty() : Optional.of(opaque.substring(at + 2));
    }
}
