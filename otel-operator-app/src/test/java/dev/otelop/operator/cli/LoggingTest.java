package dev.otelop.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The log as the shipped configuration files write it. */
class LoggingTest {

    private static final Map<String, String> RECONCILING = new TreeMap<>(Map.of(
            "resource.apiVersion", "opentelemetry.io/v1beta1",
            "resource.kind", "OpenTelemetryCollector",
            "resource.name", "gateway",
            "resource.namespace", "shop",
            "resource.uid", "1234"));

    @Test
    void jsonLineNamesTheResourceInFieldsOfItsOwn() throws Exception {
        JsonNode line = json("Applied: applied Deployment gateway", RECONCILING, null);

        assertThat(fields(line))
                .containsExactlyInAnyOrder("time", "level", "logger", "thread", "message", "kind", "namespace", "name");
        assertThat(line.path("kind").asText()).isEqualTo("OpenTelemetryCollector");
        assertThat(line.path("namespace").asText()).isEqualTo("shop");
        assertThat(line.path("name").asText()).isEqualTo("gateway");
        assertThat(line.path("level").asText()).isEqualTo("INFO");
        assertThat(line.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z");
    }

    @Test
    void jsonLineHoldsTheWholeStackTraceInOneField() throws Exception {
        JsonNode line = json("it\nfailed", Map.of(), new IllegalStateException("outer", new RuntimeException("inner")));

        assertThat(fields(line)).contains("stack_trace").doesNotContain("kind");
        assertThat(line.path("message").asText()).isEqualTo("it\nfailed");
        assertThat(line.path("stack_trace").asText())
                .contains("IllegalStateException: outer")
                .contains("Caused by: java.lang.RuntimeException: inner");
    }

    @Test
    void textLineStaysOneLineAndNamesTheResource() {
        assertThat(encoded("logback.xml", "refused:\nfor a reason", RECONCILING, null))
                .containsOnlyOnce("\n")
                .contains("INFO  EventRecorder OpenTelemetryCollector shop/gateway: refused:\\nfor a reason");
    }

    @Test
    void textLineAboutNoResourceHasNoEmptyPlaceForOne() {
        assertThat(encoded("logback.xml", "The operator is running", Map.of(), null))
                .endsWith("INFO  EventRecorder The operator is running\n");
    }

    @Test
    void librariesAreQuietUnlessSomethingIsWrong() {
        for (String file : List.of("logback.xml", "logback-json.xml", "logback-dev.xml")) {
            LoggerContext log = configured(file);
            assertThat(log.getLogger("dev.otelop.operator.Operator").getEffectiveLevel())
                    .isEqualTo(Level.INFO);
            assertThat(log.getLogger("io.javaoperatorsdk.operator.Operator").getEffectiveLevel())
                    .isEqualTo(Level.WARN);
            assertThat(log.getLogger("io.fabric8.kubernetes.client").getEffectiveLevel())
                    .isEqualTo(Level.WARN);
        }
    }

    private static JsonNode json(String message, Map<String, String> context, @Nullable Throwable failure)
            throws Exception {
        String text = encoded("logback-json.xml", message, context, failure);
        assertThat(text).containsOnlyOnce("\n").endsWith("\n");
        return new ObjectMapper().readTree(text);
    }

    private static String encoded(
            String file, String message, Map<String, String> context, @Nullable Throwable failure) {
        LoggerContext log = configured(file);
        Logger logger = log.getLogger("dev.otelop.operator.events.EventRecorder");
        LoggingEvent event = new LoggingEvent("here", logger, Level.INFO, message, failure, new Object[0]);
        event.setMDCPropertyMap(context);
        var appender = (ConsoleAppender<ILoggingEvent>)
                log.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("log");
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    private static LoggerContext configured(String file) {
        LoggerContext log = new LoggerContext();
        log.putProperty("otelop.log", System.getProperty("java.io.tmpdir") + "/otelop-log-test.log");
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(log);
        try {
            configurator.doConfigure(LoggingTest.class.getResource("/" + file));
        } catch (JoranException e) {
            throw new AssertionError(file, e);
        }
        return log;
    }

    private static List<String> fields(JsonNode line) {
        List<String> names = new ArrayList<>();
        line.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
