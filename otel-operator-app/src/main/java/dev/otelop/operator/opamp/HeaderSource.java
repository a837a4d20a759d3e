package dev.otelop.operator.opamp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One header of the requests to the server. A value is taken as it is: no character of it has a meaning, so a secret may
 * hold any.
 */
public sealed interface HeaderSource {

    String header();

    /**
     * @throws IOException when the value cannot be had; the message names the header and never a value
     */
    String value(BridgeConfig.Variables variables) throws IOException;

    /** A value that stands in the configuration file. */
    record Fixed(String header, String text) implements HeaderSource {
        @Override
        public String value(BridgeConfig.Variables variables) {
            return text;
        }

        /** Never prints the value. */
        @Override
        public String toString() {
            return header;
        }
    }

    /**
     * A value that stands in a file, such as one of a mounted Secret; read again each time, line breaks at its end are
     * not part of it.
     *
     * @param prefix stands before it, such as {@code "Bearer "}
     */
    record InFile(String header, Path file, String prefix) implements HeaderSource {
        @Override
        public String value(BridgeConfig.Variables variables) throws IOException {
            try {
                return prefix + Files.readString(file).stripTrailing();
            } catch (IOException e) {
                throw new IOException(
                        "the header " + header + " has its value in " + file + ", which cannot be read", e);
            }
        }
    }

    /** A value that stands in a variable of the process, such as one of a Secret. */
    record InVariable(String header, String variable, String prefix) implements HeaderSource {
        @Override
        public String value(BridgeConfig.Variables variables) throws IOException {
            String value = variables.get(variable);
            if (value == null) {
                throw new IOException(
                        "the header " + header + " has its value in the variable " + variable + ", which is not set");
            }
            return prefix + value;
        }
    }
}
