package dev.otelop.injection;

import dev.otelop.config.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of an image's name by which versions are told; the port of a registry is not mistaken for a tag. */
record ImageName(@Nullable String tag, @Nullable String digest) {

    static ImageName parse(String image) {
        int at = image.indexOf('@');
        String tagged = at < 0 ? image : image.substring(0, at);
        int colon = tagged.lastIndexOf(':');
        boolean tag = colon > tagged.lastIndexOf('/') && colon + 1 < tagged.length();
        return new ImageName(
                tag ? tagged.substring(colon + 1) : null,
                at < 0 || at + 1 == image.length() ? null : image.substring(at + 1));
    }

    /** Tag and digest, or whichever there is. */
    Optional<String> label() {
        if (tag == null) {
            return Optional.ofNullable(digest);
        }
        return Optional.of(digest == null ? tag : tag + "@" + digest);
    }

    Optional<Version> version() {
        return tag == null ? Optional.empty() : Version.parse(tag);
    }
}
