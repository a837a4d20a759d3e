package dev.otelop.injection;

/** What is asked for in one respect. */
enum Wish {
    NOTHING,
    /** It was said that it shall not be. */
    OFF,
    WANTED
}
