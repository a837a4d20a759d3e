package dev.otelop.resources.collector;

import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A certificate and a private key as PEM, as far as they can be checked without knowing the time. */
record KeyMaterial(String certificatePem, String keyPem) {

    static final String CERTIFICATE = "tls.crt";
    static final String KEY = "tls.key";

    private static final Pattern PRIVATE_KEY = Pattern.compile(
            "-----BEGIN (?<label>(?:RSA |EC |ENCRYPTED )?PRIVATE KEY)-----(?<body>[A-Za-z0-9+/=\\s]+)-----END \\k<label>-----");
    private static final String PKCS8 = "PRIVATE KEY";
    private static final byte[] PROBE = "otelop".getBytes(StandardCharsets.US_ASCII);

    Findings check() {
        Optional<PublicKey> leaf = leaf();
        if (leaf.isEmpty()) {
            return error(
                    CERTIFICATE, "invalid-certificate", "there is no PEM certificate", "give the chain, leaf first");
        }
        Matcher key = PRIVATE_KEY.matcher(keyPem);
        if (!key.find()) {
            return error(KEY, "invalid-key", "there is no PEM private key", "give an unencrypted PKCS #8 key");
        }
        if (key.group("label").startsWith("ENCRYPTED")) {
            return error(KEY, "encrypted-key", "the private key is encrypted", "decrypt it: the collector cannot");
        }
        return key.group("label").equals(PKCS8) ? pair(leaf.get(), key.group("body")) : Findings.none();
    }

    private static Findings pair(PublicKey leaf, String body) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(body);
            PrivateKey key =
                    KeyFactory.getInstance(leaf.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return signs(key, leaf) ? Findings.none() : mismatch();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return mismatch();
        }
    }

    private static boolean signs(PrivateKey key, PublicKey leaf) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(signatureOf(leaf.getAlgorithm()));
        signature.initSign(key);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(leaf);
        signature.update(PROBE);
        return signature.verify(signed);
    }

    private static String signatureOf(String algorithm) {
        return switch (algorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> algorithm;
        };
    }

    private Optional<PublicKey> leaf() {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(certificatePem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .findFirst()
                    .map(Certificate::getPublicKey);
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private static Findings mismatch() {
        return error(
                KEY,
                "foreign-key",
                "the private key is not the one of the first certificate",
                "put the leaf certificate first, and give its key");
    }

    private static Findings error(String key, String rule, String message, String help) {
        return Findings.of(Finding.of("tls." + rule, Severity.ERROR, FieldPath.of("data", key), message, help));
    }
}
