package dev.otelop.config;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a component may want of an extension. */
enum ExtensionRole {
    CLIENT_AUTHENTICATOR("an authenticator of requests that go out"),
    SERVER_AUTHENTICATOR("an authenticator of requests that come in"),
    ENCODING("an encoding"),
    LEADER_ELECTOR("a leader elector"),
    OBSERVER("an observer"),
    STORAGE("a storage");

    private static final Set<ExtensionRole> AUTHENTICATOR = EnumSet.of(CLIENT_AUTHENTICATOR, SERVER_AUTHENTICATOR);
    private static final Set<ExtensionRole> NONE = EnumSet.noneOf(ExtensionRole.class);

    /** The extensions of the contrib distribution by type without underscores; encodings end in the word. */
    private static final Map<String, Set<ExtensionRole>> BY_TYPE = Map.ofEntries(
            entry("asapclient", EnumSet.of(CLIENT_AUTHENTICATOR)),
            entry("awsproxy", NONE),
            entry("azureauth", AUTHENTICATOR),
            entry("basicauth", AUTHENTICATOR),
            entry("bearertokenauth", AUTHENTICATOR),
            entry("cfgardenobserver", EnumSet.of(OBSERVER)),
            entry("dbstorage", EnumSet.of(STORAGE)),
            entry("dockerobserver", EnumSet.of(OBSERVER)),
            entry("ecsobserver", EnumSet.of(OBSERVER)),
            entry("filestorage", EnumSet.of(STORAGE)),
            entry("googleclientauth", EnumSet.of(CLIENT_AUTHENTICATOR)),
            entry("headerssetter", EnumSet.of(CLIENT_AUTHENTICATOR)),
            entry("healthcheck", NONE),
            entry("healthcheckv2", NONE),
            entry("hostobserver", EnumSet.of(OBSERVER)),
            entry("httpforwarder", NONE),
            entry("k8sleaderelector", EnumSet.of(LEADER_ELECTOR)),
            entry("k8sobserver", EnumSet.of(OBSERVER)),
            entry("kafkatopicsobserver", EnumSet.of(OBSERVER)),
            entry("oauth2client", EnumSet.of(CLIENT_AUTHENTICATOR)),
            entry("oidc", EnumSet.of(SERVER_AUTHENTICATOR)),
            entry("opamp", NONE),
            entry("pprof", NONE),
            entry("redisstorage", EnumSet.of(STORAGE)),
            entry("sigv4auth", EnumSet.of(CLIENT_AUTHENTICATOR)),
            entry("zpages", NONE));

    private final String noun;

    ExtensionRole(String noun) {
        this.noun = noun;
    }

    /** The role with its article. */
    String noun() {
        return noun;
    }

    /** What extensions of this type can do, or empty when that is not known. */
    static Optional<Set<ExtensionRole>> of(String type) {
        return type.endsWith("encoding")
                ? Optional.of(EnumSet.of(ENCODING))
                : Optional.ofNullable(BY_TYPE.get(ComponentIndex.plain(type)));
    }
}
