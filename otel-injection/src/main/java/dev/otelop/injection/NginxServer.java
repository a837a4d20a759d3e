package dev.otelop.injection;

import dev.otelop.model.v1alpha1.LanguageSettings;
import dev.otelop.model.v1alpha1.NginxSettings;
import java.util.List;

/** Nginx: the module is loaded at the top of the main file, and configured by a file in {@code conf.d}. */
record NginxServer() implements WebServer {

    private static final String DEFAULT_FILE = "/etc/nginx/nginx.conf";
    private static final String LIBRARIES = AGENT_FOLDER + "/sdk_lib/lib";

    /**
     * Also notes the version, which decides on the module. The first argument is the folder to copy. Backquotes, because
     * {@code $(…)} in a command means a variable to Kubernetes.
     */
    private static final String COPY_SCRIPT = """
            set -e
            conf=/opt/opentelemetry-webserver/source-conf
            cp -r "$1/." "$conf"
            banner=`nginx -v 2>&1`
            version=${banner##*/}
            echo "${version%% *}" > "$conf/version.txt"
            """;

    /** A server of a version for which there is no module starts without it. The first argument is the main file. */
    private static final String ATTACH_SCRIPT = """
            set -e
            agent=/opt/opentelemetry-webserver/agent
            conf=/opt/opentelemetry-webserver/source-conf
            cp -r /opt/opentelemetry/. "$agent"
            mkdir -p "$agent/logs"
            sed "s,__agent_log_dir__,$agent/logs,g" "$agent/conf/opentelemetry_sdk_log4cxx.xml.template" \
            > "$agent/conf/opentelemetry_sdk_log4cxx.xml"
            version=`cat "$conf/version.txt"`
            module="$agent/WebServerModule/Nginx/$version/ngx_http_opentelemetry_module.so"
            if [ ! -f "$module" ]; then
              echo "no module for nginx $version: the server starts without it" >&2
              exit 0
            fi
            mkdir -p "$conf/conf.d"
            printf '%s\\n' "$OTEL_NGINX_AGENT_CONF" > "$conf/conf.d/opentelemetry_agent.conf"
            {
              printf 'load_module %s;\\nenv OTEL_RESOURCE_ATTRIBUTES;\\n' "$module"
              cat "$conf/$1"
            } > "$conf/.with-module"
            mv -f "$conf/.with-module" "$conf/$1"
            """;

    @Override
    public String word() {
        return "nginx";
    }

    @Override
    public AgentResources resources() {
        return new AgentResources("1m", "128Mi");
    }

    @Override
    public String configurationFolder(LanguageSettings settings) {
        return ServerPath.parent(mainFile(settings));
    }

    @Override
    public List<String> changedFiles(LanguageSettings settings) {
        return List.of(mainFile(settings), configurationFolder(settings) + "/conf.d/" + MODULE_FILE);
    }

    @Override
    public List<String> copyCommand(LanguageSettings settings) {
        return List.of("/bin/sh", "-c", COPY_SCRIPT, "--", configurationFolder(settings));
    }

    @Override
    public List<String> attachCommand(LanguageSettings settings) {
        return List.of("/bin/sh", "-c", ATTACH_SCRIPT, "--", ServerPath.fileName(mainFile(settings)));
    }

    @Override
    public String configurationVariable() {
        return "OTEL_NGINX_AGENT_CONF";
    }

    @Override
    public String instanceVariable() {
        return "OTEL_NGINX_SERVICE_INSTANCE_ID";
    }

    @Override
    public String configuration(LanguageSettings settings, ModuleSettings values) {
        return values.directives(
                "NginxModule", ";", settings instanceof NginxSettings nginx ? nginx.getAttrs() : List.of());
    }

    @Override
    public List<EnvEdit> edits() {
        return List.of(new EnvEdit.Append("LD_LIBRARY_PATH", ":", LIBRARIES));
    }

    private static String mainFile(LanguageSettings settings) {
        String file = settings instanceof NginxSettings nginx ? nginx.getConfigFile() : null;
        return file == null || file.isBlank() ? DEFAULT_FILE : file;
    }
}
