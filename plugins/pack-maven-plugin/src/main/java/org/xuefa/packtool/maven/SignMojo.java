package org.xuefa.packtool.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.xuefa.packtool.PackKeys;
import org.xuefa.packtool.PackRules;
import org.xuefa.packtool.PackWriter;

/**
 * Checks packs and signs each into a file; any fault fails the build before anything is written. Beside the files lie index.txt with their names and
 * publisher.pem with the public key.
 */
@Mojo(name = "sign", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public class SignMojo extends AbstractMojo {
    /** Folders that are packs or hold packs. */
    @Parameter(property = "pack.folders", required = true)
    private List<File> folders;

    /** Private key of the publisher, PEM (PKCS#8). */
    @Parameter(property = "pack.key", required = true)
    private File key;

    /** Whether a missing key is made, for packs whose publisher is the build itself. */
    @Parameter(property = "pack.generateKey", defaultValue = "false")
    private boolean generateKey;

    @Parameter(property = "pack.output", defaultValue = "${project.build.directory}/packs")
    private @Nullable File output;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        var packs = Packs.find(folders);
        var reports = Packs.check(packs, PackRules.ofFolder(), getLog());
        try {
            var keys = keys();
            var target = (output == null ? new File("target/packs") : output).toPath();
            Files.createDirectories(target);
            removeOldOnes(target);
            var names = new ArrayList<String>();
            for (int index = 0; index < packs.size(); index++) {
                var name = PackWriter.fileName(reports.get(index).content().orElseThrow());
                PackWriter.write(packs.get(index), keys, target.resolve(name));
                names.add(name);
            }
            Files.write(target.resolve("index.txt"), names, StandardCharsets.UTF_8);
            Files.writeString(target.resolve("publisher.pem"), PackKeys.pem(keys.getPublic()), StandardCharsets.US_ASCII);
            getLog().info(names.size() + " packs signed with key " + PackKeys.id(keys.getPublic()));
        } catch (IOException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private KeyPair keys() throws IOException {
        if (generateKey && !key.exists()) {
            PackKeys.writePrivate(key.toPath(), PackKeys.generate().getPrivate());
            getLog().info("made a key of this build: " + key);
        }
        return PackKeys.readPrivate(key.toPath());
    }

    private static void removeOldOnes(Path target) throws IOException {
        try (var files = Files.newDirectoryStream(target, "*.zip")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }
}
