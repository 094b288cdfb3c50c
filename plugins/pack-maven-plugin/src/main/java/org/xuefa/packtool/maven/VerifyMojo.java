package org.xuefa.packtool.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.xuefa.packtool.KeyRing;
import org.xuefa.packtool.PackKeys;
import org.xuefa.packtool.PackRules;

/** Verifies pack files: content, checksums and the signature of one of the keys. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public class VerifyMojo extends AbstractMojo {
    @Parameter(property = "pack.files", required = true)
    private List<File> files;

    /** Public keys of publishers, PEM. */
    @Parameter(property = "pack.keys", required = true)
    private List<File> keys;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            var ring = KeyRing.of(keys.stream().map(file -> PackKeys.readPublic(file.toPath())).toList());
            var reports = Packs.check(files.stream().map(File::toPath).toList(), PackRules.signed(ring), getLog());
            getLog().info(reports.size() + " packs verified");
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
