package dev.otelop.operator.opamp;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Go programs write them: {@code 30s}, {@code 1m30s}, {@code 1.5h}, {@code 0}. */
final class GoDuration {

    private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(h|ms|m|s)");
    private static final Map<String, Long> MILLIS = Map.of("h", 3_600_000L, "m", 60_000L, "s", 1_000L, "ms", 1L);

    private GoDuration() {}

    /**
     * @throws IllegalArgumentException when it is none, or negative
     */
    static Duration parse(String text) {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        BigDecimal millis = BigDecimal.ZERO;
        int end = 0;
        for (Matcher part = PART.matcher(text); part.find(end) && part.start() == end; ) {
            millis = millis.add(
                    new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(MILLIS.getOrDefault(part.group(2), 0L))));
            end = part.end();
        }
        if (end == 0 || end < text.length()) {
            throw new IllegalArgumentException("not a duration: " + text);
        }
        return Duration.ofMillis(millis.longValue());
    }
}
