package dev.otelop.cluster.pki;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;

/** The three kinds of certificate we sign; the only place that builds X.509 structures. */
final class Issuing {

    /** RFC 5280, upper bound of a common name. */
    private static final int LONGEST_COMMON_NAME = 64;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Issuing() {}

    static X509Certificate authority(String commonName, KeyPair keys, Validity validity) {
        X500Name name = name(commonName, List.of());
        X509v3CertificateBuilder builder = certificate(name, name, keys.getPublic(), validity);
        add(builder, Extension.basicConstraints, true, new BasicConstraints(0));
        add(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        add(builder, Extension.subjectKeyIdentifier, false, identifiers().createSubjectKeyIdentifier(keys.getPublic()));
        return sign(builder, keys.getPrivate());
    }

    static X509Certificate server(Credential issuer, List<String> names, PublicKey key, Validity validity) {
        List<String> commonName = names.get(0).length() > LONGEST_COMMON_NAME ? List.of() : names.subList(0, 1);
        X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE);
        commonName.forEach(name -> subject.addRDN(BCStyle.CN, name));
        X509v3CertificateBuilder builder = leaf(issuer, subject.build(), key, validity, KeyPurposeId.id_kp_serverAuth);
        // Without a subject the alternative names are all the identity there is: RFC 5280 wants them critical then.
        add(builder, Extension.subjectAlternativeName, commonName.isEmpty(), alternativeNames(names));
        return sign(builder, issuer.privateKey());
    }

    static X509Certificate client(
            Credential issuer, String commonName, List<String> organizations, PublicKey key, Validity validity) {
        X500Name subject = name(commonName, organizations);
        return sign(leaf(issuer, subject, key, validity, KeyPurposeId.id_kp_clientAuth), issuer.privateKey());
    }

    private static X509v3CertificateBuilder leaf(
            Credential issuer, X500Name subject, PublicKey key, Validity validity, KeyPurposeId purpose) {
        X500Name issuerName = X500Name.getInstance(
                issuer.certificate().getSubjectX500Principal().getEncoded());
        X509v3CertificateBuilder builder = certificate(issuerName, subject, key, validity);
        add(builder, Extension.basicConstraints, true, new BasicConstraints(false));
        add(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        add(builder, Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        PublicKey issuerKey = issuer.certificate().getPublicKey();
        add(builder, Extension.authorityKeyIdentifier, false, identifiers().createAuthorityKeyIdentifier(issuerKey));
        return builder;
    }

    private static X509v3CertificateBuilder certificate(
            X500Name issuer, X500Name subject, PublicKey key, Validity validity) {
        // 127 random bits: positive, and unique without remembering what was issued.
        BigInteger serial = new BigInteger(127, RANDOM).setBit(126);
        return new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(validity.from()), Date.from(validity.until()), subject, key);
    }

    private static GeneralNames alternativeNames(List<String> names) {
        return new GeneralNames(names.stream()
                .map(name ->
                        new GeneralName(IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private static X500Name name(String commonName, List<String> organizations) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        organizations.forEach(organization -> name.addRDN(BCStyle.O, organization));
        return name.addRDN(BCStyle.CN, commonName).build();
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key) {
        try {
            String algorithm = "RSA".equals(key.getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA";
            ContentSigner signer = new JcaContentSignerBuilder(algorithm).build(key);
            return Pem.certificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new IllegalArgumentException("the authority's key cannot sign", e);
        }
    }

    private static void add(
            X509v3CertificateBuilder builder, ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
        try {
            builder.addExtension(id, critical, value);
        } catch (CertIOException e) {
            throw new IllegalStateException("an extension of ours has no encoding", e);
        }
    }

    private static JcaX509ExtensionUtils identifiers() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
