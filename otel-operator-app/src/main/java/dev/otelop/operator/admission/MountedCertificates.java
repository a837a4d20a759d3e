package dev.otelop.operator.admission;

import dev.otelop.cluster.pki.Credential;
import dev.otelop.cluster.pki.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates that somebody else, such as cert-manager, issues into a Secret that is mounted as a folder. */
record MountedCertificates(Path folder) implements WebhookCertificates {

    /** Kubelets exchange all files of a mounted Secret at once, by turning this link. */
    private static final String CURRENT = "..data";

    @Override
    public WebhookTrust at(Instant now) {
        try {
            return read(current());
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("there is no file " + e.getFile() + " yet", e);
        } catch (IOException e) {
            throw new IllegalStateException("the certificates in " + folder + " cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the certificates in " + folder + " are not usable: " + e.getMessage(), e);
        }
    }

    private Path current() throws IOException {
        Path link = folder.resolve(CURRENT);
        return Files.exists(link) ? link.toRealPath() : folder;
    }

    private static WebhookTrust read(Path files) throws IOException {
        List<X509Certificate> chain = Pem.certificates(Files.readString(files.resolve(StoredRotation.CERTIFICATE)));
        Credential serving =
                new Credential(chain.get(0), Pem.privateKey(Files.readString(files.resolve(StoredRotation.KEY))));
        if (!serving.matches()) {
            throw new IllegalArgumentException(
                    StoredRotation.KEY + " belongs to another certificate than " + StoredRotation.CERTIFICATE);
        }
        List<X509Certificate> trusted = Pem.certificates(Files.readString(files.resolve(StoredRotation.AUTHORITIES)));
        String bundle = trusted.stream().map(Pem::text).collect(Collectors.joining());
        return new WebhookTrust(new ServingCertificate(serving.privateKey(), chain), bundle);
    }
}
