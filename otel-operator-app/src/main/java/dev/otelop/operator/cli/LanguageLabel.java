package dev.otelop.operator.cli;

import dev.otelop.injection.Language;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Languages as annotations call them: {@code java}, {@code apache-httpd}. */
final class LanguageLabel implements ITypeConverter<Language> {

    @Override
    public Language convert(String label) {
        return Arrays.stream(Language.values())
                .filter(language -> language.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException("`%s` is no language; there are %s".formatted(label, labels())));
    }

    private static String labels() {
        return Arrays.stream(Language.values()).map(Language::label).collect(Collectors.joining(", "));
    }
}
