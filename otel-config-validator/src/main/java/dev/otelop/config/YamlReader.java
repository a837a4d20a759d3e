package dev.otelop.config;

import dev.otelop.findings.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML events into {@link RawNode}s, for the documents of one text in turn. Works on events and not on the
 * engine's composed nodes, because a text may be nested deeper than a stack and must be refused before it is.
 */
final class YamlReader {

    static final int MAX_DEPTH = 200;

    private final SyntaxLog log;
    private final TextOffsets offsets;
    private final Iterator<Event> events;
    private final Map<Anchor, RawNode> anchors = new HashMap<>();

    YamlReader(String text, SyntaxLog log) {
        this.log = log;
        this.offsets = new TextOffsets(text);
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        this.events = new ParserImpl(settings, new StreamReader(settings, offsets.parsed()));
    }

    /** The next document's root, or empty when there is none; a document without content has a null scalar as root. */
    Optional<RawNode> next() throws SyntaxException {
        while (true) {
            Event event = nextEvent();
            if (event.getEventId() == Event.ID.StreamEnd) {
                return Optional.empty();
            }
            if (event.getEventId() == Event.ID.DocumentStart) {
                anchors.clear();
                return Optional.of(document());
            }
        }
    }

    /** The offset of whatever comes behind the documents read so far, or empty when nothing does. */
    Optional<Integer> more() {
        try {
            Event event = nextEvent();
            return event.getEventId() == Event.ID.StreamEnd ? Optional.empty() : Optional.of(start(event));
        } catch (SyntaxException e) {
            return Optional.of(e.problem().start());
        }
    }

    private RawNode document() throws SyntaxException {
        RawNode root = node(nextEvent(), FieldPath.root());
        Event end = nextEvent();
        if (end.getEventId() != Event.ID.DocumentEnd) {
            throw new IllegalStateException("a document ends with its root, not with " + end);
        }
        return root;
    }

    private RawNode node(Event event, FieldPath path) throws SyntaxException {
        if (path.segments().size() > MAX_DEPTH) {
            throw SyntaxException.tooDeep(start(event));
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        RawNode node = content((NodeEvent) event, path);
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private RawNode content(NodeEvent event, FieldPath path) throws SyntaxException {
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, path);
        }
        // An alias to a node that is still open would make it contain itself.
        event.getAnchor().ifPresent(anchors::remove);
        return event.getEventId() == Event.ID.SequenceStart
                ? sequence((CollectionStartEvent) event, path)
                : mapping((CollectionStartEvent) event, path);
    }

    private RawNode aliased(AliasEvent alias) throws SyntaxException {
        RawNode node = anchors.get(alias.getAlias());
        if (node == null) {
            throw SyntaxException.undefinedAlias(alias.getAlias().getValue(), start(alias), end(alias));
        }
        return node;
    }

    private RawNode.Scalar scalar(ScalarEvent event, FieldPath path) {
        String text = event.getValue();
        Object value = event.getTag().isEmpty()
                ? (event.isPlain() ? YamlScalars.valueOf(text) : text)
                : tagged(event, event.getTag().get(), path);
        if (event.isPlain() && event.getTag().isEmpty()) {
            log.dialect(path, text, start(event), end(event));
        }
        return new RawNode.Scalar(start(event), end(event), text, event.getScalarStyle(), value);
    }

    private @Nullable Object tagged(ScalarEvent event, String tag, FieldPath path) {
        YamlTag.Reading reading = YamlTag.read(tag, event.getValue());
        if (!reading.fits()) {
            log.badTag(path, tag, event.getValue(), start(event), end(event));
        }
        return reading.value();
    }

    private RawNode sequence(CollectionStartEvent start, FieldPath path) throws SyntaxException {
        List<RawNode> items = new ArrayList<>();
        Event event = nextEvent();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, path.index(items.size())));
            event = nextEvent();
        }
        int last = items.isEmpty() ? start(start) : items.get(items.size() - 1).end();
        return new RawNode.Sequence(start(start), start.isFlow() ? end(event) : Math.max(last, start(start)), items);
    }

    private RawNode mapping(CollectionStartEvent start, FieldPath path) throws SyntaxException {
        Map<String, RawNode.Pair> pairs = new LinkedHashMap<>();
        Map<String, List<RawNode.Pair>> repeated = new LinkedHashMap<>();
        Event event = nextEvent();
        int last = start(start);
        while (event.getEventId() != Event.ID.MappingEnd) {
            RawNode.Scalar key = key(event, path);
            RawNode value = node(nextEvent(), path.key(key.text()));
            last = Math.max(last, value.end());
            RawNode.Pair pair = new RawNode.Pair(key, value);
            RawNode.Pair first = pairs.putIfAbsent(key.text(), pair);
            if (first != null) {
                log.duplicateKey(path.key(key.text()), key);
                repeated.computeIfAbsent(key.text(), name -> new ArrayList<>(List.of(first)))
                        .add(pair);
            }
            event = nextEvent();
        }
        repeated.forEach((name, all) -> pairs.put(name, RawNode.Pair.merged(all)));
        return new RawNode.Mapping(start(start), start.isFlow() ? end(event) : last, List.copyOf(pairs.values()));
    }

    private RawNode.Scalar key(Event event, FieldPath path) throws SyntaxException {
        RawNode key = event instanceof ScalarEvent scalar ? keyText(scalar) : node(event, path.key(""));
        if (key instanceof RawNode.Scalar text) {
            return text;
        }
        throw SyntaxException.keyNotText(key.start(), key.end());
    }

    private RawNode.Scalar keyText(ScalarEvent event) {
        RawNode.Scalar key = new RawNode.Scalar(
                start(event), end(event), event.getValue(), event.getScalarStyle(), event.getValue());
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, key));
        return key;
    }

    private Event nextEvent() throws SyntaxException {
        try {
            return events.next();
        } catch (RuntimeException e) {
            // Not only the engine's own exceptions: it lets some of its scanner's array and number errors escape.
            throw SyntaxException.of(e, offsets);
        }
    }

    private int start(Event event) {
        return offsets.of(event.getStartMark());
    }

    private int end(Event event) {
        int end = offsets.of(event.getEndMark());
        boolean block = event instanceof ScalarEvent scalar && isBlock(scalar.getScalarStyle());
        return block ? offsets.withoutTrailingBlank(start(event), end) : end;
    }

    private static boolean isBlock(ScalarStyle style) {
        return style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
    }
}
