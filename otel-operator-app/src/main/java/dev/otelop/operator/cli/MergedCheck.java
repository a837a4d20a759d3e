package dev.otelop.operator.cli;

import dev.otelop.config.ConfigDocument;
import dev.otelop.config.ConfigMerge;
import dev.otelop.config.ConfigValidator;
import dev.otelop.config.ValidationTarget;
import dev.otelop.findings.Findings;
import dev.otelop.findings.Silencing;
import java.util.ArrayList;
import java.util.List;

/** Checks the files of several {@code --config} flags as the one configuration that the collector makes of them. */
final class MergedCheck {

    private final ValidationTarget target;
    private final SurroundingOptions surroundings;
    private final Terminal terminal;

    MergedCheck(ValidationTarget target, SurroundingOptions surroundings, Terminal terminal) {
        this.target = target;
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    Tally check(List<SourceFile> files) {
        List<ConfigDocument> documents = new ArrayList<>();
        files.forEach(file -> documents.add(
                surroundings.expand(ConfigDocument.parse(file.text(), file.name()), file.text(), terminal)));
        Findings findings =
                surroundings.hide(ConfigValidator.standard().validate(ConfigMerge.merge(documents), target));
        for (SourceFile file : files) {
            Silencing silencing = Silencing.in(file.text(), file.name());
            findings = silencing.apply(findings).and(silencing.mistakes(findings));
        }
        return new Tally(findings, files.stream().map(SourceFile::name).toList(), 0);
    }
}
