package dev.otelop.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PromQL expression, as far as tests have to look into it: which metrics it selects by which labels. */
record Query(String text) {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|on|ignoring|without|group_left|group_right) *\\([^)]*\\)");
    private static final Pattern SELECTOR = Pattern.compile("(?<![\\w.])([a-zA-Z_:][\\w:]*+)(?: *\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+) *(?:=~|!~|!=|=)");
    private static final Set<String> WORDS = Set.of("and", "bool", "offset", "or", "unless");

    /** Metrics with the labels that select among them, sorted. */
    Map<String, SortedSet<String>> selectors() {
        String bare = STRING.matcher(text).replaceAll("");
        bare = GROUPING.matcher(bare).replaceAll(" ");
        bare = bare.replaceAll("\\[[^]]*]", " ");
        Map<String, SortedSet<String>> selectors = new TreeMap<>();
        for (MatchResult match : SELECTOR.matcher(bare).results().toList()) {
            if (!WORDS.contains(match.group(1)) && !isFunction(bare, match.end(1))) {
                selectors
                        .computeIfAbsent(match.group(1), name -> new TreeSet<>())
                        .addAll(labels(match.group(2) == null ? "" : match.group(2)));
            }
        }
        return selectors;
    }

    private static boolean isFunction(String text, int end) {
        return text.substring(end).stripLeading().startsWith("(");
    }

    private static List<String> labels(String matchers) {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(matchers);
        while (label.find()) {
            labels.add(label.group(1));
        }
        return labels;
    }
}
