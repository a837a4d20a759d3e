package dev.otelop.cluster.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PemTest {

    private final KeyPair keys = KeyPairs.p256();

    @Test
    void keyComesBackFromBothForms() {
        assertThat(Pem.privateKey(Pem.text(keys.getPrivate()))).isEqualTo(keys.getPrivate());
        ECPrivateKey again = (ECPrivateKey) Pem.privateKey(Pem.sec1((ECPrivateKey) keys.getPrivate()));
        assertThat(again.getS()).isEqualTo(((ECPrivateKey) keys.getPrivate()).getS());
        assertThat(again.getParams().getCurve())
                .isEqualTo(((ECPrivateKey) keys.getPrivate()).getParams().getCurve());
    }

    @Test
    void blocksSayWhatTheyHold() {
        assertThat(Pem.text(keys.getPrivate())).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(Pem.text(keys.getPublic())).startsWith("-----BEGIN PUBLIC KEY-----\n");
        assertThat(Pem.sec1((ECPrivateKey) keys.getPrivate())).startsWith("-----BEGIN EC PRIVATE KEY-----\n");
    }

    @Test
    void rsaKeysAreReadToo() throws Exception {
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertThat(Pem.privateKey(Pem.text(rsa.getPrivate()))).isEqualTo(rsa.getPrivate());
    }

    @Test
    void chainKeepsItsOrderAndOtherBlocksArePassedOver() {
        Validity day = Validity.startingAt(Instant.EPOCH, Duration.ofDays(1));
        CertificateAuthority authority = CertificateAuthority.create("authority", day);
        Credential leaf = authority.server(List.of("web"), day);
        String chain = leaf.privateKeyPem() + leaf.certificatePem() + "a comment\n" + authority.certificatePem();
        assertThat(Pem.certificates(chain)).containsExactly(leaf.certificate(), authority.certificate());
        assertThat(Credential.parse(chain, chain)).isEqualTo(leaf);
    }

    @Test
    void textWithoutTheThingIsRefusedWithASentence() {
        assertThatThrownBy(() -> Pem.certificates(Pem.text(keys.getPublic())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the text holds no PEM block CERTIFICATE");
        assertThatThrownBy(() -> Pem.privateKey("nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("private key");
    }

    @Test
    void damagedTextIsRefused() {
        String cut = Pem.text(keys.getPrivate()).substring(0, 80);
        assertThatThrownBy(() -> Pem.privateKey(cut)).isInstanceOf(IllegalArgumentException.class);
        String garbled = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        assertThatThrownBy(() -> Pem.certificates(garbled)).isInstanceOf(IllegalArgumentException.class);
    }
}
