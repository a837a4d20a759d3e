package dev.otelop.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code Main ROOT NAME ARCHITECTURE BASE tar FILE} or {@code Main ROOT NAME ARCHITECTURE BASE push}: packs the directory
 * over an image, which is {@code scratch} for none. Credentials of a registry come from {@code REGISTRY_USER} and {@code
 * REGISTRY_PASSWORD}.
 */
public final class Main {

    private static final String USER = "65532:65532";

    private Main() {}

    public static void main(String[] words) throws Exception {
        boolean tar = words.length == 6 && words[4].equals("tar");
        if (!tar && !(words.length == 5 && words[4].equals("push"))) {
            System.err.println("usage: Main ROOT NAME ARCHITECTURE BASE (tar FILE | push)");
            System.exit(2);
        }
        ImageReference name = ImageReference.parse(words[1]);
        Containerizer target = tar
                ? Containerizer.to(TarImage.at(Path.of(words[5])).named(name))
                : Containerizer.to(registry(name));
        Path cache = Files.createTempDirectory("otelop-image");
        JibContainer image = container(Path.of(words[0]).toAbsolutePath().normalize(), words[2], words[3])
                .containerize(target.setBaseImageLayersCache(cache.resolve("base"))
                        .setApplicationLayersCache(cache.resolve("layers"))
                        .setAllowInsecureRegistries(isOnThisMachine(name))
                        .setToolName("otelop"));
        System.out.println(name + " " + image.getDigest());
    }

    private static JibContainerBuilder container(Path root, String architecture, String base) throws Exception {
        JibContainerBuilder image = base.equals("scratch") ? Jib.fromScratch() : Jib.from(base);
        for (FileEntriesLayer layer : new Layers(root).all()) {
            image.addFileEntriesLayer(layer);
        }
        return image.setPlatforms(Set.of(new Platform(architecture, "linux")))
                .setFormat(ImageFormat.Docker)
                .setCreationTime(Instant.EPOCH)
                .setUser(USER)
                .setEntrypoint(entrypoint(root))
                .setProgramArguments(List.of("run"))
                .setLabels(Map.of("org.opencontainers.image.title", "otelop"));
    }

    /** One word a line, as the build of the root left it. */
    private static List<String> entrypoint(Path root) throws Exception {
        return Files.readAllLines(root.resolve("opt/otelop/entrypoint"));
    }

    private static RegistryImage registry(ImageReference name) {
        RegistryImage image = RegistryImage.named(name);
        String user = System.getenv("REGISTRY_USER");
        String password = System.getenv("REGISTRY_PASSWORD");
        return user == null || password == null
                ? image
                : image.addCredentialRetriever(() -> Optional.of(Credential.from(user, password)));
    }

    private static boolean isOnThisMachine(ImageReference name) {
        return name.getRegistry().startsWith("localhost:") || name.getRegistry().startsWith("127.0.0.1:");
    }
}
