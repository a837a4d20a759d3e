package dev.otelop.operator.opamp;

import dev.otelop.cluster.pki.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** What a TLS connection is made with, read from PEM files. */
record TlsMaterial(SSLSocketFactory sockets, X509TrustManager trust) {

    private static final char[] PASSWORD = "of a store in memory".toCharArray();

    /**
     * @throws IOException when a file cannot be read, or holds something else; the message names the file
     */
    static TlsMaterial read(ServerTls tls) throws IOException {
        try {
            X509TrustManager trust = tls.skipVerify() ? new TrustAnyone() : trust(tls.caFile());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(tls.certFile(), tls.keyFile()), new TrustManager[] {trust}, null);
            return new TlsMaterial(context.getSocketFactory(), trust);
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS cannot be set up: " + e.getMessage(), e);
        }
    }

    private static X509TrustManager trust(@Nullable Path authorities) throws IOException, GeneralSecurityException {
        KeyStore store = null;
        if (authorities != null) {
            store = empty();
            int number = 0;
            for (X509Certificate authority : certificates(authorities)) {
                store.setCertificateEntry("authority-" + number++, authority);
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager trust) {
                return trust;
            }
        }
        throw new IllegalStateException("the JDK trusts no X.509 certificates");
    }

    private static KeyManager @Nullable [] keys(@Nullable Path certificate, @Nullable Path key)
            throws IOException, GeneralSecurityException {
        if (certificate == null || key == null) {
            return null;
        }
        KeyStore store = empty();
        Certificate[] chain = certificates(certificate).toArray(Certificate[]::new);
        try {
            store.setKeyEntry("bridge", Pem.privateKey(Files.readString(key)), PASSWORD, chain);
        } catch (IllegalArgumentException e) {
            throw new IOException(key + ": " + e.getMessage(), e);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        return factory.getKeyManagers();
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        try {
            return Pem.certificates(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        return store;
    }

    /** The user asked for it, by a name that says what it is. */
    private static final class TrustAnyone implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
