package dev.otelop.operator.admission;

/**
 * The names of the two configurations that tell API servers of the webhooks.
 *
 * @param base what both names begin with
 */
public record ConfigurationNames(String base) {

    /** The base that upstream's installation uses: two operators in one cluster replace each other's, never add up. */
    public static final String SHIPPED = "opentelemetry-operator";

    static ConfigurationNames shipped() {
        return new ConfigurationNames(SHIPPED);
    }

    String mutating() {
        return base + "-mutating-webhook-configuration";
    }

    String validating() {
        return base + "-validating-webhook-configuration";
    }
}
