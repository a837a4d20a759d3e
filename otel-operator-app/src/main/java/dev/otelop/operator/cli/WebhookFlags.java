package dev.otelop.operator.cli;

import dev.otelop.operator.admission.CertificateSource;
import dev.otelop.operator.admission.ConfigurationNames;
import dev.otelop.operator.admission.WebhookOptions;
import dev.otelop.operator.admission.WebhookTarget;
import dev.otelop.operator.cli.OptionValues.NamespacedName;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options about the webhooks: where they are served, how API servers get there, and what certificate they find. */
final class WebhookFlags {

    private static final String URL = "--webhook-url";
    private static final String SERVICE = "--webhook-service";
    private static final String SECRET = "--webhook-secret";
    private static final String FOLDER = "--webhook-cert-dir";

    @Option(
            names = "--webhook-port",
            paramLabel = "PORT",
            defaultValue = "9443",
            converter = OptionValues.Port.class,
            description = "Where the webhooks are served (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = URL,
            paramLabel = "URL",
            converter = OptionValues.WebhookUrl.class,
            description = {
                "Register the webhooks under this base URL, for an operator outside",
                "the cluster: https://HOST:PORT as the API server sees it. What is",
                "registered goes when the operator goes."
            })
    private @Nullable URI url;

    @Option(
            names = SERVICE,
            paramLabel = "NAMESPACE/NAME",
            converter = OptionValues.ServiceName.class,
            description = {
                "Serve the webhooks behind this Service, for an operator inside the",
                "cluster. What is registered comes with the installation; the",
                "operator keeps its caBundle in step. Without Service and URL no",
                "webhooks are served."
            })
    private @Nullable NamespacedName service;

    @Option(
            names = "--webhook-service-port",
            paramLabel = "PORT",
            defaultValue = "443",
            converter = OptionValues.Port.class,
            description = "The port of that Service (default: ${DEFAULT-VALUE}).")
    private int servicePort;

    @Option(
            names = "--webhook-configuration",
            paramLabel = "NAME",
            defaultValue = ConfigurationNames.SHIPPED,
            converter = OptionValues.ObjectName.class,
            description = {
                "What the webhooks are registered as: NAME-mutating-webhook-",
                "configuration and NAME-validating-webhook-configuration",
                "(default: ${DEFAULT-VALUE})."
            })
    private String configuration = ConfigurationNames.SHIPPED;

    @Option(
            names = SECRET,
            paramLabel = "NAME",
            converter = OptionValues.ObjectName.class,
            description = {
                "Keep authority and certificate in this Secret of the operator's",
                "namespace, for all replicas (default with a Service: NAME-serving-",
                "cert; with a URL they live and die with the process)."
            })
    private @Nullable String secret;

    @Option(
            names = FOLDER,
            paramLabel = "DIR",
            description = {
                "Serve tls.crt with tls.key and have ca.crt trusted, all of this",
                "folder, such as a mounted Secret of cert-manager; changes are taken",
                "up without a restart."
            })
    private @Nullable Path folder;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Null for no webhooks. */
    @Nullable
    WebhookOptions options() {
        refuse(url != null && service != null, URL + " and " + SERVICE + " exclude each other");
        refuse(secret != null && folder != null, SECRET + " and " + FOLDER + " exclude each other");
        WebhookTarget target = target();
        if (target == null) {
            refuse(secret != null || folder != null, "certificates need " + SERVICE + " or " + URL);
            return null;
        }
        return new WebhookOptions(
                new InetSocketAddress(port), target, certificates(), new ConfigurationNames(configuration));
    }

    private @Nullable WebhookTarget target() {
        if (service != null) {
            return WebhookTarget.service(service.namespace(), service.name(), servicePort);
        }
        return url == null ? null : WebhookTarget.url(url);
    }

    private CertificateSource certificates() {
        if (folder != null) {
            return CertificateSource.directory(folder);
        }
        if (secret != null) {
            return CertificateSource.secret(secret);
        }
        return service == null
                ? CertificateSource.inMemory()
                : CertificateSource.secret(configuration + "-serving-cert");
    }

    private void refuse(boolean wrong, String sentence) {
        if (wrong && command != null) {
            throw new ParameterException(command.commandLine(), sentence);
        }
    }
}
