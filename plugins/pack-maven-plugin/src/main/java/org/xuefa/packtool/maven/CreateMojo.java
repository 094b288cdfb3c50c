package org.xuefa.packtool.maven;

import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.xuefa.packtool.PackSkeleton;

/** Makes a new pack to be written over: {@code mvn org.xuefa:pack-maven-plugin:create -Dpack.folder=… -Dpack.id=… -Dpack.title=… -Dpack.department=…}. */
@Mojo(name = "create", requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public class CreateMojo extends AbstractMojo {
    /** Where the pack shall lie. */
    @Parameter(property = "pack.folder", required = true)
    private File folder;

    /** Name of the pack: lower-case letters, digits and -. */
    @Parameter(property = "pack.id", required = true)
    private String id;

    @Parameter(property = "pack.title", required = true)
    private String title;

    /** The department that answers for the content. */
    @Parameter(property = "pack.department", required = true)
    private String department;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            PackSkeleton.create(folder.toPath(), id, title, department);
            getLog().info("made " + folder);
        } catch (IOException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
