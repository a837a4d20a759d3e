package dev.otelop.testing.invariants;

/** One family of rules over a set of objects. */
interface Invariant {

    void check(ObjectSet set, Report report);

    /** Takes what is wrong. */
    @FunctionalInterface
    interface Report {

        /**
         * @param subject kind and name of the object
         * @param problem the rest of the sentence
         */
        void that(String subject, String problem);
    }
}
