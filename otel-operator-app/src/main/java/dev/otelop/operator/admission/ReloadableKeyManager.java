package dev.otelop.operator.admission;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Serves a certificate that can be exchanged while connections are being made.
 *
 * <p>A handshake asks for the alias, the key and the chain in three calls. Would they just be passed on to the newest
 * certificate, an exchange in between would pair the key of one with the chain of another. So the alias is the number
 * of the generation, and a generation stays known for a while after it has been replaced.
 */
final class ReloadableKeyManager extends X509ExtendedKeyManager {

    private static final int REMEMBERED = 128;

    private final NavigableMap<Long, ServingCertificate> generations = new ConcurrentSkipListMap<>();

    /** Until there is a certificate, handshakes fail. */
    ReloadableKeyManager() {}

    ReloadableKeyManager(ServingCertificate first) {
        generations.put(0L, first);
    }

    /**
     * From now on new handshakes get {@code next}; established connections keep what they have.
     *
     * @return false if that is what they got before
     */
    synchronized boolean serve(ServingCertificate next) {
        var newest = generations.lastEntry();
        if (newest != null && newest.getValue().equals(next)) {
            return false;
        }
        generations.put(newest == null ? 0 : newest.getKey() + 1, next);
        while (generations.size() > REMEMBERED) {
            generations.pollFirstEntry();
        }
        return true;
    }

    /** Empty until there is a certificate. */
    Optional<ServingCertificate> serving() {
        return Optional.ofNullable(generations.lastEntry()).map(Map.Entry::getValue);
    }

    /** Whether new handshakes get a certificate that is valid at {@code now}. */
    boolean servesAt(Instant now) {
        return serving().filter(certificate -> certificate.validAt(now)).isPresent();
    }

    /** A TLS context whose servers show what this key manager holds at the time of the handshake. */
    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {this}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        var newest = generations.lastEntry();
        return newest != null && newest.getValue().key().getAlgorithm().equals(keyType)
                ? newest.getKey().toString()
                : null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return chooseEngineServerAlias(keyType, issuers, null);
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        String alias = chooseEngineServerAlias(keyType, issuers, null);
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        ServingCertificate generation = generations.get(Long.valueOf(alias));
        return generation == null ? null : generation.key();
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        ServingCertificate generation = generations.get(Long.valueOf(alias));
        return generation == null ? null : generation.chain().toArray(X509Certificate[]::new);
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }
}
