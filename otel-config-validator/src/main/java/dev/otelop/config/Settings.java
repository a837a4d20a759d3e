package dev.otelop.config;

import dev.otelop.catalog.BuiltType;
import dev.otelop.catalog.ComponentCatalog;
import dev.otelop.schema.BundledSchemas;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings of a configuration for which there is a schema: those of most components, and of telemetry. */
final class Settings {

    private static final String TELEMETRY = "service/telemetry";

    private Settings() {}

    /** What is wrong with them, in the order of the sections, telemetry last. */
    static List<SettingsProblem> problems(CollectorConfig config, ComponentCatalog catalog) {
        Stream<SettingsProblem> components =
                config.components().stream().flatMap(component -> ofComponent(component, catalog));
        return Stream.concat(components, ofTelemetry(config)).toList();
    }

    private static Stream<SettingsProblem> ofComponent(Component component, ComponentCatalog catalog) {
        if (!(component.config() instanceof ConfigMapping) && !Sections.isNull(component.config())) {
            return Stream.of();
        }
        SettingsProblem.Owner owner = new SettingsProblem.Owner(
                component.kind().word() + " `" + component.id() + "`",
                component,
                component.entry().path().segments().size());
        return catalog
                .built(component.kind(), component.id().type())
                .map(BuiltType::schema)
                .flatMap(BundledSchemas::schema)
                .stream()
                .flatMap(schema -> SettingsCheck.of(owner, read(component), schema).stream());
    }

    /** What the collector reads of a component: nothing, if there is white space in its key. */
    private static ConfigEntry read(Component component) {
        ConfigEntry entry = component.entry();
        return entry.key().equals(component.id().toString())
                ? entry
                : new ConfigEntry(
                        entry.key(), entry.keyRange(), new ConfigScalar(entry.path(), entry.keyRange(), null, ""));
    }

    /** The keys of telemetry itself, and the address that metrics once had, have rules of their own. */
    private static Stream<SettingsProblem> ofTelemetry(CollectorConfig config) {
        Optional<ConfigMapping> telemetry = config.telemetry()
                .flatMap(node -> node instanceof ConfigMapping mapping ? Optional.of(mapping) : Optional.empty());
        return telemetry.stream()
                .flatMap(mapping -> mapping.entries().stream())
                .flatMap(Settings::ofPart)
                .filter(problem -> !(problem instanceof SettingsProblem.UnknownKey unknown
                        && unknown.entry().path().equals(TelemetryRules.ADDRESS)));
    }

    private static Stream<SettingsProblem> ofPart(ConfigEntry part) {
        SettingsProblem.Owner owner = new SettingsProblem.Owner(
                "`" + part.path() + "`", null, part.path().segments().size());
        return BundledSchemas.schema(TELEMETRY).map(schema -> schema.fields().known()).stream()
                .flatMap(known -> Optional.ofNullable(known.get(part.key())).stream())
                .flatMap(schema -> SettingsCheck.of(owner, part, schema).stream());
    }
}
