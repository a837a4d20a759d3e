package dev.otelop.config.diagram;

/** A rectangle on the page, in pixels. */
record Box(int x, int y, int width, int height) {

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    int middle() {
        return y + height / 2;
    }
}
