package dev.otelop.operator.cli;

import dev.otelop.model.Names;
import dev.otelop.operator.admission.WebhookTarget;
import java.net.URI;
import java.util.function.IntPredicate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Values of options that not every text or number can be, refused before anything is started. */
final class OptionValues {

    private OptionValues() {}

    /** How many of something there are. */
    static final class Count implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return number(text, value -> value >= 1, "a whole number of at least 1");
        }
    }

    /** A TCP port, 0 for any that is free. */
    static final class Port implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return number(text, value -> value >= 0 && value <= 65_535, "a port, which is a number up to 65535");
        }
    }

    static final class NamespaceName implements ITypeConverter<String> {

        @Override
        public String convert(String text) {
            if (Names.isDnsLabel(text)) {
                return text;
            }
            throw new TypeConversionException(
                    "`" + text + "` cannot be a namespace: those are lower-case letters, digits and `-`, at most 63");
        }
    }

    /** What a container can ask for, such as {@code cpu} or {@code nvidia.com/gpu}. */
    static final class ResourceName implements ITypeConverter<String> {

        @Override
        public String convert(String text) {
            if (text.matches("(?:[a-z0-9]([-.a-z0-9]*[a-z0-9])?/)?[A-Za-z0-9]([-._A-Za-z0-9]*[A-Za-z0-9])?")) {
                return text;
            }
            throw new TypeConversionException("`" + text + "` is no resource of a container, such as cpu or memory");
        }
    }

    /** How much of a resource, or that it is not set. */
    static final class Amount implements ITypeConverter<String> {

        static final String NONE = "none";

        @Override
        public String convert(String text) {
            if (text.equals(NONE) || text.matches("\\d{1,15}(?:\\.\\d{1,9})?(?:[numkMGTPE]|[KMGTPE]i)?")) {
                return text;
            }
            throw new TypeConversionException("`" + text + "` is no quantity, such as 500m, 2 or 400Mi, and not none");
        }
    }

    /** The name of an object that has no namespace, or is in a known one. */
    static final class ObjectName implements ITypeConverter<String> {

        @Override
        public String convert(String text) {
            if (Names.isSubdomain(text)) {
                return text;
            }
            throw new TypeConversionException(
                    "`" + text + "` cannot be a name: those are lower-case letters, digits, `-` and `.`");
        }
    }

    /** An object and the namespace it is in. */
    record NamespacedName(String namespace, String name) {}

    static final class ServiceName implements ITypeConverter<NamespacedName> {

        @Override
        public NamespacedName convert(String text) {
            String[] parts = text.split("/", -1);
            if (parts.length == 2 && Names.isDnsLabel(parts[0]) && Names.isDnsLabel(parts[1])) {
                return new NamespacedName(parts[0], parts[1]);
            }
            throw new TypeConversionException("`" + text + "` is not of the form NAMESPACE/NAME");
        }
    }

    static final class WebhookUrl implements ITypeConverter<URI> {

        @Override
        public URI convert(String text) {
            try {
                URI url = URI.create(text);
                WebhookTarget.url(url);
                return url;
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("`" + text + "` is not of the form https://HOST:PORT");
            }
        }
    }

    private static int number(String text, IntPredicate allowed, String what) {
        if (text.matches("-?\\d{1,9}") && allowed.test(Integer.parseInt(text))) {
            return Integer.parseInt(text);
        }
        throw new TypeConversionException("`" + text + "` is not " + what);
    }
}
