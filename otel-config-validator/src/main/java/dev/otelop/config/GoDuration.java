package dev.otelop.config;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as the collector's language writes them: {@code 1h30m}, {@code 1.5s}, {@code 0}. */
final class GoDuration {

    private static final Pattern WHOLE =
            Pattern.compile("([+-]?)(0|((\\d+(\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))+)");
    private static final Pattern PART = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|μs|ms|s|m|h)");

    private GoDuration() {}

    /** In nanoseconds; empty if the text is no duration. */
    static OptionalDouble parse(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            return OptionalDouble.empty();
        }
        double sum = PART.matcher(whole.group(2))
                .results()
                .mapToDouble(part -> Double.parseDouble(part.group(1)) * unit(part.group(2)))
                .sum();
        return OptionalDouble.of(whole.group(1).equals("-") ? -sum : sum);
    }

    private static double unit(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "m" -> 60e9;
            case "h" -> 3600e9;
            default -> 1e3;
        };
    }
}
