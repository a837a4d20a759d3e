package dev.otelop.operator.opamp;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind an encrypted connection. Files are PEM and read again for each connection, so a Secret that is
 * renewed needs no restart.
 *
 * @param skipVerify whether any certificate of the server will do
 * @param caFile who may have signed the server's certificate, null for the authorities that the JDK knows
 * @param certFile what the bridge identifies itself with, null for nothing; goes with {@code keyFile}
 */
public record ServerTls(
        boolean skipVerify,
        @Nullable Path caFile,
        @Nullable Path certFile,
        @Nullable Path keyFile) {

    static ServerTls standard() {
        return new ServerTls(false, null, null, null);
    }

    /** The files that connections depend on. */
    List<Path> files() {
        return Stream.of(caFile, certFile, keyFile).filter(Objects::nonNull).toList();
    }
}
