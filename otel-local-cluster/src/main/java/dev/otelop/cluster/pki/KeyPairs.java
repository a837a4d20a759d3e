package dev.otelop.cluster.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** New keys. */
public final class KeyPairs {

    private KeyPairs() {}

    /** A key on the curve P-256, which every TLS stack, Go's and the JDK's included, supports and which is made in no time. */
    public static KeyPair p256() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has the curve secp256r1", e);
        }
    }
}
