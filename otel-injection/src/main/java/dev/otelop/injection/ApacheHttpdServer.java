package dev.otelop.injection;

import dev.otelop.model.v1alpha1.ApacheHttpdSettings;
import dev.otelop.model.v1alpha1.LanguageSettings;
import java.util.List;
import java.util.stream.Collectors;

/** Apache httpd: the module's configuration lies beside {@code httpd.conf}, which includes it. */
record ApacheHttpdServer() implements WebServer {

    private static final String DEFAULT_FOLDER = "/usr/local/apache2/conf";
    private static final String MAIN_FILE = "httpd.conf";

    /** The first argument is the folder of the configuration in the application, so that no shell ever parses it. */
    private static final String ATTACH_SCRIPT = """
            set -e
            agent=/opt/opentelemetry-webserver/agent
            conf=/opt/opentelemetry-webserver/source-conf
            cp -r /opt/opentelemetry/. "$agent"
            mkdir -p "$agent/logs"
            sed "s,__agent_log_dir__,$agent/logs,g" "$agent/conf/opentelemetry_sdk_log4cxx.xml.template" \
            > "$agent/conf/opentelemetry_sdk_log4cxx.xml"
            printf '%s\\n' "$OTEL_APACHE_AGENT_CONF" > "$conf/opentelemetry_agent.conf"
            {
              cat "$conf/httpd.conf"
              printf '\\nInclude %s/opentelemetry_agent.conf\\n' "$1"
            } > "$conf/.with-module"
            mv -f "$conf/.with-module" "$conf/httpd.conf"
            """;

    private static final List<String> LIBRARIES = List.of(
            "common",
            "resources",
            "trace",
            "otlp_recordable",
            "exporter_ostream_span",
            "exporter_otlp_grpc",
            "webserver_sdk");

    @Override
    public String word() {
        return "apache";
    }

    @Override
    public AgentResources resources() {
        return new AgentResources("1m", "128Mi");
    }

    @Override
    public String configurationFolder(LanguageSettings settings) {
        String folder = settings instanceof ApacheHttpdSettings apache ? apache.getConfigPath() : null;
        return folder == null || folder.isBlank() ? DEFAULT_FOLDER : ServerPath.folder(folder);
    }

    @Override
    public List<String> changedFiles(LanguageSettings settings) {
        String folder = configurationFolder(settings);
        return List.of(folder + "/" + MAIN_FILE, folder + "/" + MODULE_FILE);
    }

    @Override
    public List<String> copyCommand(LanguageSettings settings) {
        return List.of("cp", "-r", configurationFolder(settings) + "/.", COPY_FOLDER);
    }

    @Override
    public List<String> attachCommand(LanguageSettings settings) {
        return List.of("/bin/sh", "-c", ATTACH_SCRIPT, "--", configurationFolder(settings));
    }

    @Override
    public String configurationVariable() {
        return "OTEL_APACHE_AGENT_CONF";
    }

    @Override
    public String instanceVariable() {
        return "APACHE_SERVICE_INSTANCE_ID";
    }

    @Override
    public String configuration(LanguageSettings settings, ModuleSettings values) {
        ApacheHttpdSettings apache =
                settings instanceof ApacheHttpdSettings written ? written : new ApacheHttpdSettings();
        String module = "2.2".equals(apache.getVersion()) ? "libmod_apache_otel22.so" : "libmod_apache_otel.so";
        String libraries = LIBRARIES.stream()
                .map(name -> "LoadFile %s/sdk_lib/lib/libopentelemetry_%s.so\n".formatted(AGENT_FOLDER, name))
                .collect(Collectors.joining());
        return libraries
                + "LoadModule otel_apache_module %s/WebServerModule/Apache/%s\n".formatted(AGENT_FOLDER, module)
                + values.directives("ApacheModule", "", apache.getAttrs());
    }

    @Override
    public List<EnvEdit> edits() {
        return List.of();
    }
}
