package dev.otelop.resources.collector;

import java.util.HashSet;
import java.util.Set;

/** Hands out port names, none of them twice. */
final class PortNames {

    private final Set<String> taken = new HashSet<>();

    /** The wanted name if it is free, else one made from number and protocol. */
    String claim(String wanted, int number, Protocol protocol) {
        if (taken.add(wanted)) {
            return wanted;
        }
        String byNumber = "port-" + number;
        if (taken.add(byNumber)) {
            return byNumber;
        }
        String byBoth = byNumber + "-" + protocol.lowerCase();
        taken.add(byBoth);
        return byBoth;
    }
}
