package dev.otelop.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.otelop.cluster.pki.CertificateAuthority;
import dev.otelop.cluster.pki.Credential;
import dev.otelop.cluster.pki.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountedCertificatesTest {

    private static final Validity HOUR = Validity.startingAt(Instant.now(), Duration.ofHours(1));

    private final CertificateAuthority authority = CertificateAuthority.create("issuer", HOUR);

    @TempDir
    private Path folder;

    @Test
    void theThreeFilesAreServedAndTrusted() throws IOException {
        Credential issued = issued();
        write(folder, issued);

        WebhookTrust trust = certificates().at(Instant.now());

        assertThat(trust.serving().leaf()).isEqualTo(issued.certificate());
        assertThat(trust.caBundle()).isEqualTo(authority.certificatePem());
        assertThat(certificates().at(Instant.now())).isEqualTo(trust);
    }

    @Test
    void aMissingFileIsWaitedFor() throws IOException {
        assertThatThrownBy(() -> certificates().at(Instant.now()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there is no file " + folder.resolve("tls.crt") + " yet");

        write(folder, issued());
        Files.delete(folder.resolve("ca.crt"));
        assertThatThrownBy(() -> certificates().at(Instant.now()))
                .hasMessageContaining("there is no file " + folder.resolve("ca.crt") + " yet");
    }

    @Test
    void aMountedSecretIsReadAsAWhole() throws IOException {
        Credential before = issued();
        Credential after = issued();
        write(Files.createDirectory(folder.resolve("..2026_1")), before);
        write(Files.createDirectory(folder.resolve("..2026_2")), after);
        turn("..2026_1");
        assertThat(certificates().at(Instant.now()).serving().leaf()).isEqualTo(before.certificate());

        turn("..2026_2");

        assertThat(certificates().at(Instant.now()).serving().leaf()).isEqualTo(after.certificate());
    }

    @Test
    void aKeyOfAnotherCertificateIsNotServed() throws IOException {
        write(folder, issued());
        Files.writeString(folder.resolve("tls.key"), issued().privateKeyPem());

        assertThatThrownBy(() -> certificates().at(Instant.now()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tls.key belongs to another certificate than tls.crt");
    }

    @Test
    void aFileThatIsHalfWrittenIsNotServed() throws IOException {
        write(folder, issued());
        String whole = Files.readString(folder.resolve("tls.crt"));
        Files.writeString(folder.resolve("tls.crt"), whole.substring(0, whole.length() / 2));

        assertThatThrownBy(() -> certificates().at(Instant.now()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the certificates in " + folder);
    }

    private MountedCertificates certificates() {
        return new MountedCertificates(folder);
    }

    private Credential issued() {
        return authority.server(List.of("webhooks.system.svc"), HOUR);
    }

    private void write(Path into, Credential credential) throws IOException {
        Files.writeString(into.resolve("tls.crt"), credential.certificatePem());
        Files.writeString(into.resolve("tls.key"), credential.privateKeyPem());
        Files.writeString(into.resolve("ca.crt"), authority.certificatePem());
    }

    /** As kubelets do it. */
    private void turn(String version) throws IOException {
        Path next = folder.resolve("..data_tmp");
        Files.createSymbolicLink(next, Path.of(version));
        Files.move(next, folder.resolve("..data"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
