package dev.otelop.injection;

import dev.otelop.model.v1alpha1.LanguageSettings;
import java.util.List;

/** What the module needs to know about one kind of web server. */
interface WebServer {

    /** Where the agent lies in the application's container. */
    String AGENT_FOLDER = "/opt/opentelemetry-webserver/agent";

    /** Where init containers find the copy of the server's configuration. */
    String COPY_FOLDER = "/opt/opentelemetry-webserver/source-conf";

    /** The name of the module's configuration file. */
    String MODULE_FILE = "opentelemetry_agent.conf";

    /** What tells the names of this server from those of others. */
    String word();

    AgentResources resources();

    /** The folder of the server's configuration, without a final slash. */
    String configurationFolder(LanguageSettings settings);

    /** The files below that folder that the module changes or adds. */
    List<String> changedFiles(LanguageSettings settings);

    /** What copies the configuration, in the server's own image. */
    List<String> copyCommand(LanguageSettings settings);

    /** What copies the module and makes the copied configuration load it, in the image of the agent. */
    List<String> attachCommand(LanguageSettings settings);

    /** The variable that brings the module's configuration into the agent's init container. */
    String configurationVariable();

    /** The variable that holds the name of the pod there. */
    String instanceVariable();

    /** The module's configuration. */
    String configuration(LanguageSettings settings, ModuleSettings values);

    /** What the server itself needs in its environment. */
    List<EnvEdit> edits();
}
