package org.xuefa.packtool.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.xuefa.packtool.PackKeys;

/** Makes a publisher's key: the private one for the publisher alone, the public one to be registered by the city. */
@Mojo(name = "keygen", requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public class KeygenMojo extends AbstractMojo {
    /** Name of the files, without .key.pem and .pub.pem. */
    @Parameter(property = "pack.keyName", required = true)
    private File name;

    @Override
    public void execute() throws MojoExecutionException {
        var keys = PackKeys.generate();
        try {
            PackKeys.writePrivate(new File(name + ".key.pem").toPath(), keys.getPrivate());
            Files.writeString(new File(name + ".pub.pem").toPath(), PackKeys.pem(keys.getPublic()), StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
            getLog().info("made key " + PackKeys.id(keys.getPublic()) + " as " + name + ".key.pem and " + name + ".pub.pem");
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
