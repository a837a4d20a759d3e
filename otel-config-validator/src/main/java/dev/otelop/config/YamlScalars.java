package dev.otelop.config;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Types of plain scalars as the collector's YAML decoder sees them: YAML 1.2 with the integers of YAML 1.1. Follows
 * {@code resolve.go} of go.yaml.in/yaml/v3.
 */
final class YamlScalars {

    private static final BigInteger LONGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    /** Longer than 64 bits in any base; reading digits without end as a number would take quadratic time. */
    private static final int MAX_INTEGER_LENGTH = 100;

    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
    private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
    private static final Pattern INFINITE = Pattern.compile("([-+]?)\\.(?:inf|Inf|INF)");
    private static final Pattern NAN = Pattern.compile("\\.(?:nan|NaN|NAN)");
    private static final Pattern NUMERIC_START = Pattern.compile("[-+.0-9].*");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final List<Base> BASES = List.of(
            new Base(Pattern.compile("([-+]?)0[xX]([0-9a-fA-F]+)"), 16),
            new Base(Pattern.compile("([-+]?)0[oO]([0-7]+)"), 8),
            new Base(Pattern.compile("([-+]?)0[bB]([01]+)"), 2),
            new Base(Pattern.compile("([-+]?)0([0-7]+)"), 8),
            new Base(Pattern.compile("([-+]?)(0|[1-9][0-9]*)"), 10));
    private static final Pattern OCTAL_BY_ZERO = Pattern.compile("[-+]?0[0_]*+[1-7][0-7_]*+");
    private static final Pattern TIME = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})"
            + "(?:[Tt]\\d{1,2}:\\d{1,2}:\\d{1,2}(?:\\.\\d{1,9})?(?:Z|[-+]\\d{2}:\\d{2})"
            + "| \\d{1,2}:\\d{1,2}:\\d{1,2}(?:\\.\\d{1,9})?)?");

    private YamlScalars() {}

    /** The value of a plain scalar: null, Boolean, Long, BigInteger, Double or the text itself. */
    static @Nullable Object valueOf(String text) {
        if (NULL.matcher(text).matches()) {
            return null;
        }
        if (TRUE.matcher(text).matches()) {
            return Boolean.TRUE;
        }
        if (FALSE.matcher(text).matches()) {
            return Boolean.FALSE;
        }
        return NUMERIC_START.matcher(text).matches()
                ? number(text).<Object>map(n -> n).orElse(text)
                : text;
    }

    /** True if the decoder takes a plain scalar for a point in time, which no text field accepts. */
    static boolean isTime(String text) {
        Matcher matcher = TIME.matcher(text);
        return matcher.matches() && isDate(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** True if a leading zero makes the decoder read a plain scalar as an octal number. */
    static boolean isOctalByZero(String text) {
        return OCTAL_BY_ZERO.matcher(text).matches() && valueOf(text) instanceof Long;
    }

    private static Optional<Number> number(String text) {
        if (NAN.matcher(text).matches()) {
            return Optional.of(Double.NaN);
        }
        Matcher infinite = INFINITE.matcher(text);
        if (infinite.matches()) {
            return Optional.of("-".equals(infinite.group(1)) ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (text.startsWith(".")) {
            return decimal(text);
        }
        String digits = text.replace("_", "");
        Optional<Number> integer = integer(digits);
        return integer.isPresent() ? integer : decimal(digits);
    }

    private static Optional<Number> integer(String digits) {
        return BASES.stream()
                .flatMap(base -> base.read(digits).stream())
                .findFirst()
                .flatMap(YamlScalars::bounded);
    }

    /** As a Long if it fits, as a BigInteger if 64 bits hold it, or empty: the decoder makes a fraction of it then. */
    private static Optional<Number> bounded(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            return Optional.of(value.longValue());
        }
        return value.signum() > 0 && value.compareTo(LONGEST) <= 0 ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Number> decimal(String digits) {
        if (!FLOAT.matcher(digits).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(digits);
        return Double.isInfinite(value) ? Optional.empty() : Optional.of(value);
    }

    private static boolean isDate(String year, String month, String day) {
        try {
            LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** One way of writing integers: a sign, a prefix, digits. */
    private record Base(Pattern form, int radix) {

        Optional<BigInteger> read(String digits) {
            Matcher matcher = form.matcher(digits);
            if (digits.length() > MAX_INTEGER_LENGTH || !matcher.matches()) {
                return Optional.empty();
            }
            BigInteger size = new BigInteger(matcher.group(2), radix);
            return Optional.of("-".equals(matcher.group(1)) ? size.negate() : size);
        }
    }
}
