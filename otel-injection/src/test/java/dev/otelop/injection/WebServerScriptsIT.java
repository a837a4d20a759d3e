package dev.otelop.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.model.v1alpha1.LanguageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the scripts of the web servers with the shell of this machine, in folders that stand for those of the pod. */
class WebServerScriptsIT {

    @TempDir
    Path root;

    @BeforeEach
    void folders() throws IOException {
        write("opt/opentelemetry/conf/opentelemetry_sdk_log4cxx.xml.template", "<file>__agent_log_dir__/x.log</file>");
        Files.createDirectories(root.resolve("opt/opentelemetry-webserver/agent"));
        Files.createDirectories(root.resolve("opt/opentelemetry-webserver/source-conf"));
    }

    @Test
    void apacheIncludesTheConfigurationOfTheModule() throws Exception {
        write("usr/local/apache2/conf/httpd.conf", "Listen 80");
        write("usr/local/apache2/conf/extra/more.conf", "# more");
        WebServer apache = new ApacheHttpdServer();

        run(apache.copyCommand(new LanguageSettings()), Map.of());
        run(apache.attachCommand(new LanguageSettings()), Map.of("OTEL_APACHE_AGENT_CONF", "Load \\n it\nA $B"));

        assertThat(copy("httpd.conf"))
                .isEqualTo("Listen 80\nInclude " + root + "/usr/local/apache2/conf/opentelemetry_agent.conf\n");
        assertThat(copy("opentelemetry_agent.conf")).isEqualTo("Load \\n it\nA $B\n");
        assertThat(copy("extra/more.conf")).isEqualTo("# more");
        assertThat(read("opt/opentelemetry-webserver/agent/conf/opentelemetry_sdk_log4cxx.xml"))
                .isEqualTo("<file>" + root + "/opt/opentelemetry-webserver/agent/logs/x.log</file>");
        assertThat(root.resolve("opt/opentelemetry-webserver/agent/logs")).isDirectory();
    }

    @Test
    void nginxLoadsTheModuleOfItsVersionBeforeAnythingElse() throws Exception {
        nginx("nginx version: nginx/1.25.3 (Ubuntu)");
        write("opt/opentelemetry/WebServerModule/Nginx/1.25.3/ngx_http_opentelemetry_module.so", "");
        String module = root + "/opt/opentelemetry-webserver/agent/WebServerModule/Nginx/1.25.3/";

        attachNginx();

        assertThat(copy("nginx.conf"))
                .isEqualTo("load_module " + module
                        + "ngx_http_opentelemetry_module.so;\nenv OTEL_RESOURCE_ATTRIBUTES;\n" + "events {}");
        assertThat(copy("conf.d/opentelemetry_agent.conf")).isEqualTo("NginxModuleEnabled ON;\n");
        assertThat(copy(".hidden")).isEqualTo("kept");
    }

    @Test
    void nginxStartsWithoutTheModuleWhenThereIsNoneForItsVersion() throws Exception {
        nginx("nginx version: openresty/9.9.9");

        String output = attachNginx();

        assertThat(output).contains("no module for nginx 9.9.9");
        assertThat(copy("nginx.conf")).isEqualTo("events {}");
        assertThat(root.resolve("opt/opentelemetry-webserver/source-conf/conf.d"))
                .doesNotExist();
    }

    @Test
    void aConfigurationOfLinksIsChangedAsWell() throws Exception {
        nginx("nginx version: nginx/1.25.3");
        write("opt/opentelemetry/WebServerModule/Nginx/1.25.3/ngx_http_opentelemetry_module.so", "");
        Path folder = root.resolve("etc/nginx");
        write("etc/nginx/..2026/nginx.conf", "events {}");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026"));
        Files.delete(folder.resolve("nginx.conf"));
        Files.createSymbolicLink(folder.resolve("nginx.conf"), Path.of("..data/nginx.conf"));

        attachNginx();

        assertThat(copy("nginx.conf")).startsWith("load_module ").endsWith("events {}");
    }

    private void nginx(String banner) throws IOException {
        write("etc/nginx/nginx.conf", "events {}");
        write("etc/nginx/.hidden", "kept");
        Path binary = write("bin/nginx", "#!/bin/sh\necho '%s' >&2\n".formatted(banner));
        assertThat(binary.toFile().setExecutable(true)).isTrue();
    }

    private String attachNginx() throws Exception {
        WebServer nginx = new NginxServer();
        run(nginx.copyCommand(new LanguageSettings()), Map.of());
        return run(
                nginx.attachCommand(new LanguageSettings()), Map.of("OTEL_NGINX_AGENT_CONF", "NginxModuleEnabled ON;"));
    }

    private String run(List<String> command, Map<String, String> env) throws Exception {
        List<String> moved = new ArrayList<>();
        command.forEach(word -> moved.add(word.replaceAll("/(opt|etc|usr)/", root + "/$1/")));
        ProcessBuilder builder = new ProcessBuilder(moved).redirectErrorStream(true);
        builder.environment().putAll(env);
        builder.environment().merge("PATH", root.resolve("bin") + ":", (path, first) -> first + path);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String copy(String path) throws IOException {
        return read("opt/opentelemetry-webserver/source-conf/" + path);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }
}
