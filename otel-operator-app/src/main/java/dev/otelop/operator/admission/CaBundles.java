package dev.otelop.operator.admission;

import dev.otelop.cluster.pki.Pem;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has to be written into the {@code caBundle} of the webhooks of one configuration.
 *
 * @param replacements what to write, one for each webhook in its order, null for one that is right
 * @param surplus whether authorities stay that nobody asked for
 */
record CaBundles(List<@Nullable String> replacements, boolean surplus) {

    /**
     * @param wanted the authorities that must be trusted, PEM
     * @param only whether nothing else may be
     */
    static CaBundles due(List<WebhookClientConfig> webhooks, String wanted, boolean only, Instant now) {
        Set<X509Certificate> ours = new LinkedHashSet<>(Pem.certificates(wanted));
        List<@Nullable String> replacements = new ArrayList<>();
        boolean surplus = false;
        for (WebhookClientConfig webhook : webhooks) {
            Set<X509Certificate> trusted = certificates(webhook.getCaBundle());
            Set<X509Certificate> target = only ? ours : with(ours, trusted, now);
            boolean right = only ? trusted.equals(ours) : trusted.containsAll(ours);
            replacements.add(right ? null : encoded(target));
            surplus |= (right ? trusted : target).size() > ours.size();
        }
        return new CaBundles(replacements, surplus);
    }

    /** As a JSON patch that does nothing to a later version of the configuration; empty if nothing is to be written. */
    Optional<String> patch(String resourceVersion) {
        List<String> operations = new ArrayList<>();
        for (int i = 0; i < replacements.size(); i++) {
            String replacement = replacements.get(i);
            if (replacement != null) {
                operations.add("{\"op\":\"add\",\"path\":\"/webhooks/%d/clientConfig/caBundle\",\"value\":\"%s\"}"
                        .formatted(i, replacement));
            }
        }
        String unchanged =
                "{\"op\":\"test\",\"path\":\"/metadata/resourceVersion\",\"value\":\"%s\"}".formatted(resourceVersion);
        return operations.isEmpty()
                ? Optional.empty()
                : Optional.of("[" + unchanged + "," + String.join(",", operations) + "]");
    }

    private static Set<X509Certificate> with(Set<X509Certificate> ours, Set<X509Certificate> others, Instant now) {
        Set<X509Certificate> all = new LinkedHashSet<>(ours);
        others.stream()
                .filter(certificate -> certificate.getNotAfter().toInstant().isAfter(now))
                .forEach(all::add);
        return all;
    }

    /** What cannot be read is trusted by nobody. */
    private static Set<X509Certificate> certificates(@Nullable String caBundle) {
        if (caBundle == null || caBundle.isBlank()) {
            return Set.of();
        }
        try {
            return new LinkedHashSet<>(
                    Pem.certificates(new String(Base64.getDecoder().decode(caBundle), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }

    private static String encoded(Set<X509Certificate> certificates) {
        String pem = certificates.stream().map(Pem::text).collect(Collectors.joining());
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    }
}
