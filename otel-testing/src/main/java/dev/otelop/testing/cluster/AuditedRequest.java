package dev.otelop.testing.cluster;

/**
 * One request for a resource, as the API server recorded it.
 *
 * @param user the user of the client certificate or the service account
 * @param verb what the API server authorized, such as {@code list}
 * @param group empty for the core group
 * @param resource in the plural, with the subresource after a slash
 * @param namespace empty for what has none
 * @param name empty for collections
 * @param code the answer's HTTP status
 * @param message why it was refused; empty when it was not
 */
public record AuditedRequest(
        String user,
        String verb,
        String group,
        String resource,
        String namespace,
        String name,
        int code,
        String message) {

    /** Whether rights were missing, be it to ask at all or for something that the request does besides. */
    public boolean lackedRights() {
        return code == 403
                && (message.contains("User \"" + user + "\" cannot ")
                        || message.contains("you can't set finalizers on"));
    }

    /** Whether an apply made its object, which needs the right to create it too. */
    public boolean created() {
        return code == 201;
    }
}
