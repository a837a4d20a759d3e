package dev.otelop.config.diagram;

/** Writes the elements of an SVG image. Attributes are our own; texts are escaped. */
final class SvgPage {

    private final StringBuilder text = new StringBuilder();

    /** A rectangle with corners of this radius. */
    void rectangle(Box box, int radius, String attributes) {
        add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" %s/>"
                .formatted(box.x(), box.y(), box.width(), box.height(), radius, attributes));
    }

    void text(int x, int y, String attributes, String content) {
        add("<text x=\"%d\" y=\"%d\" %s>%s</text>".formatted(x, y, attributes, escaped(content)));
    }

    void circle(int x, int y, int radius, String attributes) {
        add("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" %s/>".formatted(x, y, radius, attributes));
    }

    void path(String way, String attributes) {
        add("<path d=\"%s\" %s/>".formatted(way, attributes));
    }

    void open(String element) {
        add("<" + element + ">");
    }

    void close(String element) {
        add("</" + element + ">");
    }

    /** What a browser shows when the pointer rests on the element that is open. */
    void tooltip(String content) {
        add("<title>" + escaped(content) + "</title>");
    }

    private void add(String line) {
        text.append(line).append('\n');
    }

    /** Text as content or attribute, without what XML cannot hold. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(codePoint) ? codePoint : '�');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || (codePoint >= 0x20 && codePoint < 0xD800)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
