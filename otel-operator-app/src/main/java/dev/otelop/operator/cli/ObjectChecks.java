package dev.otelop.operator.cli;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigEntry;
import dev.otelop.config.ConfigMapping;
import dev.otelop.config.ConfigScalar;
import dev.otelop.config.ConfigValidator;
import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Severity;
import dev.otelop.model.InstrumentationChecks;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.RenderContext;
import dev.otelop.resources.bridge.BridgeResources;
import dev.otelop.resources.collector.CollectorResources;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds everything that is wrong with one object: for custom resources exactly what the operator would find. */
final class ObjectChecks {

    /** Keys of a ConfigMap are free, so its values are known by what they say. */
    private static final Pattern ENDS = Pattern.compile("^(?:receivers|exporters):", Pattern.MULTILINE);

    private static final Pattern SERVICE = Pattern.compile("^service:", Pattern.MULTILINE);

    private static final List<String> SERVED = List.of("v1alpha1", "v1beta1");

    private final CustomResourceReader reader = new CustomResourceReader("default");
    private final RenderContext context;
    private final ValidationTarget target;
    private final List<Row> table = List.of(
            new Row("", "ConfigMap", this::configMap),
            new Row("", "Namespace", UnknownAnnotationChecks::check),
            new Row(FileObject.OUR_GROUP, "Instrumentation", this::instrumentation),
            new Row(FileObject.OUR_GROUP, "OpAMPBridge", this::opampBridge),
            new Row(FileObject.OUR_GROUP, "OpenTelemetryCollector", this::collector));

    /** @param target what a configuration in a ConfigMap is validated for */
    ObjectChecks(RenderContext context, ValidationTarget target) {
        this.context = context;
        this.target = target;
    }

    /** What was found, or empty when nothing is known about objects of this kind. */
    Optional<Findings> check(FileObject object) {
        return table.stream()
                .filter(row -> object.is(row.group(), row.kind()))
                .findFirst()
                .map(Row::check)
                .orElse(RequestChecks::check)
                .apply(object)
                .map(findings -> findings.and(unservedVersion(object)));
    }

    private static Findings unservedVersion(FileObject object) {
        if (!object.group().equals(FileObject.OUR_GROUP) || SERVED.contains(object.version())) {
            return Findings.none();
        }
        return ObjectPlaces.of(object)
                .place(Findings.of(Finding.of(
                        "resource.unserved-version",
                        Severity.ERROR,
                        FieldPath.of("apiVersion"),
                        "`%s` is no version that the operator serves".formatted(object.version()),
                        "use one of " + String.join(", ", SERVED))));
    }

    private Optional<Findings> collector(FileObject object) {
        OpenTelemetryCollector resource = reader.collector(object);
        Findings findings = CollectorResources.resolve(resource, context).findings();
        return Optional.of(ObjectPlaces.ofCollector(object, resource, context).place(findings));
    }

    private Optional<Findings> instrumentation(FileObject object) {
        Findings findings = InstrumentationChecks.check(reader.instrumentation(object));
        return Optional.of(ObjectPlaces.of(object).place(findings));
    }

    private Optional<Findings> opampBridge(FileObject object) {
        Findings findings =
                BridgeResources.resolve(reader.opampBridge(object), context).findings();
        return Optional.of(ObjectPlaces.of(object).place(findings));
    }

    private Optional<Findings> configMap(FileObject object) {
        return configurations(object).stream()
                .map(entry -> entry(object, entry))
                .reduce(Findings::and);
    }

    /** The entries of a ConfigMap that are configurations. */
    static List<ConfigEntry> configurations(FileObject object) {
        return object.is("", "ConfigMap") && object.node().get("data") instanceof ConfigMapping data
                ? data.entries().stream().filter(ObjectChecks::isConfiguration).toList()
                : List.of();
    }

    private static boolean isConfiguration(ConfigEntry entry) {
        return entry.value() instanceof ConfigScalar scalar
                && scalar.value() instanceof String text
                && ENDS.matcher(text).find()
                && SERVICE.matcher(text).find();
    }

    private Findings entry(FileObject object, ConfigEntry entry) {
        ConfigDocument document = object.within(FieldPath.of("data", entry.key()));
        return ConfigValidator.standard().validate(document, target).below(entry.path());
    }

    private record Row(String group, String kind, Function<FileObject, Optional<Findings>> check) {}
}
