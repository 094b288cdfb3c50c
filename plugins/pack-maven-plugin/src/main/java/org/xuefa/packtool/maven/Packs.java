package org.xuefa.packtool.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.xuefa.packtool.PackCheck;
import org.xuefa.packtool.PackReport;
import org.xuefa.packtool.PackRules;

/** Finds the packs that a goal works on and fails the build with every reason against them. */
final class Packs {
    private Packs() {}

    /** Each of the folders is a pack, or holds packs. */
    static List<Path> find(List<File> folders) throws MojoExecutionException {
        var packs = new ArrayList<Path>();
        for (var folder : folders) {
            try (var below = Files.list(folder.toPath())) {
                if (isPack(folder.toPath())) {
                    packs.add(folder.toPath());
                } else {
                    below.filter(Packs::isPack).sorted().forEach(packs::add);
                }
            } catch (IOException e) {
                throw new MojoExecutionException("no packs in " + folder, e);
            }
        }
        if (packs.isEmpty()) {
            throw new MojoExecutionException("no packs in " + folders);
        }
        return packs;
    }

    static List<PackReport> check(List<Path> packs, PackRules rules, Log log) throws MojoExecutionException, MojoFailureException {
        var reports = new ArrayList<PackReport>();
        var refused = 0;
        for (var pack : packs) {
            try {
                var report = PackCheck.check(pack, rules);
                report.faults().forEach(fault -> log.error(pack.getFileName() + ": [" + fault.reason().code() + "] " + fault.where() + " " + fault.message()));
                refused += report.total();
                reports.add(report);
            } catch (IOException e) {
                throw new MojoExecutionException("cannot read " + pack, e);
            }
        }
        if (refused > 0) {
            throw new MojoFailureException(refused + " reasons against the packs, listed above");
        }
        return reports;
    }

    private static boolean isPack(Path folder) {
        return Files.isRegularFile(folder.resolve("manifest.yaml"));
    }
}
