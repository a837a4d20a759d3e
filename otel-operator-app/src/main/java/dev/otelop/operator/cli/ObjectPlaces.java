package dev.otelop.operator.cli;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigValidator;
import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.FieldPath;
import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import dev.otelop.findings.SourceRange;
import dev.otelop.injection.InjectionRule;
import dev.otelop.model.ReadProblems;
import dev.otelop.model.v1beta1.OpenTelemetryCollector;
import dev.otelop.resources.RenderContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the findings about an object, which know paths only, their places in the file. A finding inside {@code
 * spec.config} gets the place that the validator itself finds when it reads the same configuration in the file.
 */
final class ObjectPlaces {

    private static final FieldPath CONFIG = FieldPath.of("spec", "config");

    /** Rules that find fault with a key, whatever its value. */
    private static final List<String> ABOUT_KEYS = List.of(
            ReadProblems.UNKNOWN_FIELD,
            RequestPlaceChecks.MISPLACED,
            RequestPlaceChecks.LABEL,
            InjectionRule.ANNOTATION_UNKNOWN.id().value());

    private final FileObject object;
    private final @Nullable ConfigDocument config;
    private final List<Finding> seen;

    private ObjectPlaces(FileObject object, @Nullable ConfigDocument config, List<Finding> seen) {
        this.object = object;
        this.config = config;
        this.seen = seen;
    }

    static ObjectPlaces of(FileObject object) {
        return new ObjectPlaces(object, null, List.of());
    }

    static ObjectPlaces ofCollector(FileObject object, OpenTelemetryCollector collector, RenderContext context) {
        if (!object.holds(CONFIG)) {
            return of(object);
        }
        String image = collector.getSpec().getImage();
        ValidationTarget target =
                ValidationTarget.ofImage(image == null ? context.settings().collectorImage() : image);
        ConfigDocument config = object.within(CONFIG);
        Findings seen = ConfigValidator.standard().validate(config, target).below(CONFIG);
        return new ObjectPlaces(object, config, seen.all());
    }

    Findings place(Findings findings) {
        return findings.map(this::placed);
    }

    private Finding placed(Finding finding) {
        SourceRange range = sameSeen(finding).map(Finding::range).orElseGet(() -> find(finding));
        return new Finding(
                finding.rule(),
                finding.severity(),
                object.node().path().append(finding.path()),
                range,
                finding.message(),
                finding.help());
    }

    private Optional<Finding> sameSeen(Finding finding) {
        return seen.stream()
                .filter(other -> other.rule().equals(finding.rule())
                        && other.path().equals(finding.path())
                        && other.message().equals(finding.message()))
                .findFirst();
    }

    private @Nullable SourceRange find(Finding finding) {
        FieldPath path = finding.path();
        if (ABOUT_KEYS.contains(finding.rule().value())) {
            return Places.findKey(object.node(), path);
        }
        if (config == null || config.root().isEmpty() || !CONFIG.contains(path) || CONFIG.equals(path)) {
            return Places.find(object.node(), path);
        }
        List<FieldPath.Segment> inner = path.segments()
                .subList(CONFIG.segments().size(), path.segments().size());
        return Places.find(config.root().get(), new FieldPath(inner));
    }
}
