package dev.otelop.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The texts that a field admits; on a list, those its elements admit. The CRD's schema enforces it. The field stays a
 * text in Java, so that an object with a value from another version can still be read and reported.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface OneOf {
    String[] value();
}
