package dev.otelop.injection;

import dev.otelop.findings.RuleId;
import java.util.Locale;

/** Everything that decides on injection, or is said about it, by the id that messages show. In alphabetical order. */
public enum InjectionRule {
    AGENT_NEVER_ENDS("the pod ends by itself, and would wait for the Go agent: the cluster has no native sidecars"),
    ANNOTATION_UNKNOWN("an annotation begins like those of injection, and nothing reads it"),
    CONTAINERS_UNNAMED("several languages are asked for, and nothing says which containers this one is for"),
    ENDPOINT_UNSET("nothing says where telemetry goes, so the SDK uses its default on localhost"),
    ENV_FROM_HIDDEN("a variable that injection sets may hide one that comes by `envFrom`"),
    GO_ONE_CONTAINER("several containers are listed for the Go agent, which watches one"),
    IMAGE_NOT_ALLOWED("the operator's settings do not allow the image"),
    INCOMPLETE_EXTENSION("an extension of the Java agent lacks its image or folder"),
    INIT_CONTAINER("the agent is of no use in an init container"),
    INJECTED("done"),
    INSTRUMENTATION_ABSENT("there is no such Instrumentation"),
    INSTRUMENTATION_AMBIGUOUS("the only Instrumentation of the namespace is asked for, and it has several"),
    INSTRUMENTATION_INVALID("the Instrumentation has an error"),
    INSTRUMENTATION_UNUSABLE("the Instrumentation could not be read in time"),
    INSTRUMENTED_ELSEWHERE("another tool has put an OpenTelemetry agent into the pod"),
    LANGUAGE_DISABLED("the operator's settings switch the language off"),
    MOUNT_PATH_TAKEN("something is mounted where the agent has to be"),
    NAME_TAKEN("the pod has a volume or container of a name that the agent or sidecar needs"),
    NAMESPACE_EXCLUDED("pods of the namespace are left alone"),
    NO_IMAGE("nothing says which image holds the agent"),
    NO_LANGUAGE("whatever the Instrumentation offers is asked for, and it has no section for any language"),
    NO_TARGET_EXECUTABLE("nothing says which executable the Go agent watches"),
    NOT_GRANTED("the other namespace does not let pods of this one use what it holds"),
    NOT_TOLD("what the container says about itself may come from a source that the Go agent is not told of"),
    OPERATORS_OWN("the pod is one of the operator's own objects, such as a collector"),
    OTHER_AGENT("the container loads another agent, which ours would break"),
    OWNERS_UNKNOWN("the owners of the pod could not be read in time, so its telemetry may not name them"),
    POD_SECURITY("the pod would fall below Pod Security level `restricted`, or what its namespace enforces"),
    POD_SECURITY_LOWERED("the pod falls from Pod Security level `baseline` to `privileged`"),
    POD_UNREADABLE("the pod has no containers, or a field of the wrong type"),
    POD_WOULD_BE_REJECTED("the API server or the node would not take the pod with it"),
    PORT_OF_OTHER_PROTOCOL("the endpoint has the port of the protocol that the agent does not speak"),
    REFERENCE_MALFORMED("no object can have the name that is asked for"),
    SECOND_GO_TARGET("the Go agent of the pod watches another container"),
    SEPARATE_PROCESSES("the pod has `shareProcessNamespace: false`, and the Go agent has to see its processes"),
    SIDECAR_ABSENT("there is no such collector in sidecar mode"),
    SIDECAR_AMBIGUOUS("the only collector in sidecar mode is asked for, and the namespace has several"),
    SIDECAR_NEVER_ENDS("the pod does not complete while the sidecar runs: the cluster has no native sidecars"),
    SIDECAR_NOT_REQUESTED("a collector is named, and no annotation asks for a sidecar"),
    SIDECAR_PRESENT("the pod has a sidecar"),
    SIDECAR_REMOVED("an annotation says `false`, so the sidecar was removed"),
    SIDECAR_UNUSABLE("the collector has an error, or could not be read in time"),
    SWITCHED_OFF("an annotation says `false`"),
    TLS_FILE_NOWHERE("a file of the exporter's TLS settings is in no Secret and no ConfigMap"),
    UNKNOWN_CONTAINER("the pod has no container of the name that is listed"),
    UNKNOWN_ENVIRONMENT("a source in `envFrom` may set a variable that the agent has to extend"),
    UNKNOWN_PLATFORM("there is no build of the agent for the platform"),
    UNKNOWN_USER("the server must not run as root, and only its image says who it runs as"),
    UNKNOWN_VALUE("a variable that the agent has to extend comes from a source that is not read"),
    WINDOWS("the pod is for Windows");

    private final RuleId id;
    private final String meaning;

    InjectionRule(String meaning) {
        this.id = new RuleId("injection." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        this.meaning = meaning;
    }

    public RuleId id() {
        return id;
    }

    /** When the rule applies, in the form of documentation: a clause without a final full stop. */
    public String meaning() {
        return meaning;
    }
}
