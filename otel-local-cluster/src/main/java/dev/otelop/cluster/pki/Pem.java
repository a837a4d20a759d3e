package dev.otelop.cluster.pki;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.jspecify.annotations.Nullable;

/** Certificates and keys as PEM text and back. */
public final class Pem {

    private Pem() {}

    public static String text(X509Certificate certificate) {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("the certificate has no encoding", e);
        }
    }

    /** PKCS #8. */
    public static String text(PrivateKey key) {
        return block("PRIVATE KEY", encoded(key));
    }

    /**
     * The older form for EC keys (SEC 1, with the curve in it), for readers that tell the kind of a key by the name of its
     * block; fabric8's kubeconfig reader is one.
     */
    public static String sec1(ECPrivateKey key) {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(encoded(key));
        int bits = key.getParams().getOrder().bitLength();
        ASN1Encodable curve = info.getPrivateKeyAlgorithm().getParameters();
        try {
            return block(
                    "EC PRIVATE KEY", new org.bouncycastle.asn1.sec.ECPrivateKey(bits, key.getS(), curve).getEncoded());
        } catch (IOException e) {
            throw new IllegalArgumentException("the key has no older form", e);
        }
    }

    public static String text(PublicKey key) {
        return block("PUBLIC KEY", encoded(key));
    }

    /**
     * All certificates of {@code pem} in their order, at least one; other blocks are passed over.
     *
     * @throws IllegalArgumentException when there is none, or one cannot be read
     */
    public static List<X509Certificate> certificates(String pem) {
        List<X509Certificate> found = new ArrayList<>();
        for (Object part : objects(pem)) {
            if (part instanceof X509CertificateHolder holder) {
                found.add(certificate(holder));
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("the text holds no PEM block CERTIFICATE");
        }
        return List.copyOf(found);
    }

    /**
     * The first private key of {@code pem}: PKCS #8, or the older forms for RSA and EC.
     *
     * @throws IllegalArgumentException when there is none, it is encrypted or cannot be read
     */
    public static PrivateKey privateKey(String pem) {
        return privateKeys(pem).get(0);
    }

    /**
     * All private keys of {@code pem} in their order, at least one, in the forms of {@link #privateKey}.
     *
     * @throws IllegalArgumentException when there is none, or one cannot be read
     */
    public static List<PrivateKey> privateKeys(String pem) {
        List<PrivateKey> found = objects(pem).stream()
                .filter(part -> part instanceof PrivateKeyInfo || part instanceof PEMKeyPair)
                .map(Pem::key)
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("the text holds no PEM block with an unencrypted private key");
        }
        return found;
    }

    static X509Certificate certificate(X509CertificateHolder holder) {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("a certificate cannot be read", e);
        }
    }

    private static PrivateKey key(Object part) {
        try {
            // The older forms are pairs, whose public half may be missing.
            PrivateKeyInfo info = part instanceof PEMKeyPair pair ? pair.getPrivateKeyInfo() : (PrivateKeyInfo) part;
            return new JcaPEMKeyConverter().getPrivateKey(info);
        } catch (IOException e) {
            throw new IllegalArgumentException("the private key cannot be read", e);
        }
    }

    private static List<Object> objects(String pem) {
        List<Object> parts = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            @Nullable Object part = parser.readObject();
            while (part != null) {
                parts.add(part);
                part = parser.readObject();
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("the PEM text is damaged", e);
        }
        return parts;
    }

    private static byte[] encoded(Key key) {
        byte[] encoded = key.getEncoded();
        if (encoded == null) {
            throw new IllegalArgumentException("the key stays in its device: it has no encoding");
        }
        return encoded;
    }

    private static String block(String type, byte[] content) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, content));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString().replace("\r\n", "\n");
    }
}
