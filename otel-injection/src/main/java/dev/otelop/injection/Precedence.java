package dev.otelop.injection;

import org.jspecify.annotations.Nullable;

/**
 * Which of two annotations counts, the namespace's or the pod's. The table is the Go operator's, quirk and all: pods that
 * were written for it mean the same here.
 *
 * <pre>
 * namespace        pod                      what counts
 * (none)           anything                 pod
 * anything         (none)                   namespace
 * anything         {@code false} or a name  pod
 * {@code false}    {@code true}             pod
 * {@code true}     {@code true}             namespace
 * a name           {@code true}             namespace
 * </pre>
 *
 * <p>Blank values count as none, the words in any case.
 */
final class Precedence {

    private Precedence() {}

    static @Nullable String effective(@Nullable String namespace, @Nullable String pod) {
        String general = present(namespace);
        String own = present(pod);
        if (general == null || own == null) {
            return own == null ? general : own;
        }
        return isTrue(own) && !isFalse(general) ? general : own;
    }

    static boolean isTrue(String value) {
        return value.equalsIgnoreCase("true");
    }

    static boolean isFalse(String value) {
        return value.equalsIgnoreCase("false");
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
