package dev.otelop.operator.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of metrics, read as Prometheus reads it. */
public record MetricsPage(List<Sample> samples, Map<String, String> types) {

    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

    public static MetricsPage of(String text) {
        List<Sample> samples = new ArrayList<>();
        Map<String, String> types = new TreeMap<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("# TYPE ")) {
                String[] words = line.split(" ");
                types.put(words[2], words[3]);
            } else if (!line.startsWith("#") && !line.isEmpty()) {
                samples.add(sample(line));
            }
        }
        return new MetricsPage(List.copyOf(samples), types);
    }

    public List<Sample> named(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name)).toList();
    }

    /** One line. */
    public record Sample(String name, Map<String, String> labels, double value) {}

    private static Sample sample(String line) {
        Matcher match = SAMPLE.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a sample: " + line);
        }
        Map<String, String> labels = new TreeMap<>();
        if (match.group(2) != null) {
            for (MatchResult label : LABEL.matcher(match.group(2)).results().toList()) {
                labels.put(label.group(1), label.group(2));
            }
        }
        return new Sample(match.group(1), labels, Double.parseDouble(match.group(3)));
    }
}
