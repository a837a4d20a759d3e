package dev.otelop.testing.cluster;

import java.time.Instant;

/**
 * One request that could change something, as the API server recorded it.
 *
 * @param user the user of the client certificate or the service account
 * @param verb {@code create}, {@code update}, {@code patch}, {@code delete} or {@code deletecollection}
 * @param group empty for the core group
 * @param resource in the plural, such as {@code configmaps}
 * @param subresource such as {@code status}; empty for the object itself
 * @param namespace empty for what has none
 * @param name empty when the server gives the name
 * @param dryRun whether nothing was to be stored
 * @param code the answer's HTTP status
 * @param time when the request was received
 */
public record AuditedWrite(
        String user,
        String verb,
        String group,
        String resource,
        String subresource,
        String namespace,
        String name,
        boolean dryRun,
        int code,
        Instant time) {}
