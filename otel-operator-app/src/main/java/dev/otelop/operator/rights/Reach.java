package dev.otelop.operator.rights;

/** How far a right has to reach. */
public enum Reach {
    /** Objects that belong to no namespace. */
    CLUSTER("cluster"),
    /** The namespace that the operator runs in. */
    OWN("own"),
    /** The namespaces that the operator watches, which may be all. */
    WATCHED("watched");

    private final String label;

    Reach(String label) {
        this.label = label;
    }

    /** The word for it in the chart. */
    public String label() {
        return label;
    }
}
