package dev.otelop.injection;

/** Paths in containers, which use slashes whatever the operator runs on. */
final class ServerPath {

    private ServerPath() {}

    /** {@code path} without final slashes. */
    static String folder(String path) {
        String folder = path.replaceAll("/+$", "");
        return folder.isEmpty() ? "/" : folder;
    }

    /** The folder that holds {@code path}. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : folder(path.substring(0, slash));
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether {@code path} is {@code folder} or lies below it. */
    static boolean isWithin(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }
}
