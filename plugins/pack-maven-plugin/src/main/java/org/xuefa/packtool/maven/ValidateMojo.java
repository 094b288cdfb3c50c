package org.xuefa.packtool.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.xuefa.packtool.PackRules;

/** Checks packs that are being worked on; any fault fails the build. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public class ValidateMojo extends AbstractMojo {
    /** Folders that are packs or hold packs. */
    @Parameter(property = "pack.folders", required = true)
    private List<File> folders;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        var reports = Packs.check(Packs.find(folders), PackRules.ofFolder(), getLog());
        getLog().info(reports.size() + " packs are good");
    }
}
