package dev.otelop.injection;

import java.util.List;

/** What became of looking up a {@link Reference}. */
public sealed interface Resolution<T> {

    static <T> Resolution<T> found(T value) {
        return new Found<>(value, false);
    }

    /** It is there, and known to have no errors: it is not looked through again for each pod. */
    static <T> Resolution<T> checked(T value) {
        return new Found<>(value, true);
    }

    static <T> Resolution<T> absent() {
        return new Absent<>();
    }

    /** "The only one" was asked for, and there are several; {@code names} are theirs. */
    static <T> Resolution<T> several(List<String> names) {
        return new Several<>(names);
    }

    /**
     * It is there and cannot be used.
     *
     * @param reason one sentence without a final full stop
     */
    static <T> Resolution<T> unusable(String reason) {
        return new Unusable<>(reason);
    }

    /**
     * @param checked whether it is known to have no errors
     */
    record Found<T>(T value, boolean checked) implements Resolution<T> {}

    record Absent<T>() implements Resolution<T> {}

    record Several<T>(List<String> names) implements Resolution<T> {
        public Several {
            names = names.stream().sorted().toList();
        }
    }

    record Unusable<T>(String reason) implements Resolution<T> {}
}
