package dev.otelop.findings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the name that somebody probably meant, for the help of a finding. */
public final class Suggestions {

    private static final int MAX_LENGTH = 80;
    /** No list of names that people know by heart is longer. */
    private static final int MAX_COMPARED = 1_000;

    private Suggestions() {}

    /** "did you mean …?" for the closest candidate, or empty when none is close. */
    public static Optional<String> didYouMean(String wrong, Collection<String> candidates) {
        return closest(wrong, candidates).map(Suggestions::didYouMean);
    }

    /** The question about a name that was found to be close. */
    public static String didYouMean(String name) {
        return "did you mean `" + name + "`?";
    }

    /** The candidate that needs the fewest changes: at most one in three characters; of equals the first by alphabet. */
    public static Optional<String> closest(String wrong, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.equals(wrong) && isOfLikeLength(wrong, candidate))
                .limit(MAX_COMPARED)
                .flatMap(candidate -> guess(wrong, candidate))
                .min(Comparator.comparingInt(Guess::distance).thenComparing(Guess::name))
                .map(Guess::name);
    }

    private static boolean isOfLikeLength(String wrong, String candidate) {
        return Math.max(wrong.length(), candidate.length()) <= MAX_LENGTH
                && Math.abs(wrong.length() - candidate.length()) <= bound(wrong, candidate);
    }

    private static Stream<Guess> guess(String wrong, String candidate) {
        int distance = distance(wrong, candidate);
        boolean close = distance <= bound(wrong, candidate) && distance < Math.max(wrong.length(), candidate.length());
        return close ? Stream.of(new Guess(candidate, distance)) : Stream.of();
    }

    private static int bound(String wrong, String candidate) {
        return Math.max(1, Math.max(wrong.length(), candidate.length()) / 3);
    }

    /**
     * How many characters must be inserted, deleted, replaced or swapped with their neighbour, letters compared without
     * case (optimal string alignment).
     */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cell(table, a, b, i, j);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int cell(int[][] table, String a, String b, int i, int j) {
        int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }

    private record Guess(String name, int distance) {}
}
