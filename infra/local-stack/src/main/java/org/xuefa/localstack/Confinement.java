package org.xuefa.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What stands before a server's own command: a session of its own (so that Ctrl-C in the terminal reaches the launcher alone,
 * which then stops everything in order), a signal when the process that started it dies, and, for servers that refuse root, a
 * user namespace in which root's files belong to an ordinary user. Each of these only replaces itself: the pid stays the child's.
 */
final class Confinement {

    private static final boolean LINUX = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");

    private Confinement() {}

    static List<String> around(List<String> command, String signalOnDeath, boolean refusesRoot) {
        var whole = new ArrayList<String>();
        if (LINUX && onPath("setsid")) {
            whole.add("setsid");
        }
        if (refusesRoot && isRoot()) {
            whole.addAll(asOrdinaryUser());
        }
        if (LINUX && onPath("setpriv")) {
            // After the change of user, which would clear it.
            whole.addAll(List.of("setpriv", "--pdeathsig", signalOnDeath, "--"));
        }
        whole.addAll(command);
        return whole;
    }

    /** For a command that ends soon and refuses root. */
    static List<String> asOrdinaryUser(List<String> command) {
        var whole = new ArrayList<String>();
        if (isRoot()) {
            whole.addAll(asOrdinaryUser());
        }
        whole.addAll(command);
        return whole;
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && !System.getProperty("os.name").startsWith("Windows");
    }

    private static List<String> asOrdinaryUser() {
        if (!NAMESPACES.works()) {
            throw new IllegalStateException("PostgreSQL and Elasticsearch refuse to run as root, and this machine does not allow"
                    + " a user namespace (unshare --user failed); run as an ordinary user");
        }
        return List.of("unshare", "--user", "--map-user=1000", "--map-group=1000", "--");
    }

    private static boolean onPath(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static final Namespaces NAMESPACES = new Namespaces();

    /** Tried once: containers often forbid it. */
    private static final class Namespaces {
        private final boolean works = LINUX && isRoot() && onPath("unshare") && tried();

        boolean works() {
            return works;
        }

        private static boolean tried() {
            try {
                var process = new ProcessBuilder("unshare", "--user", "--map-user=1000", "--map-group=1000", "--", "true")
                        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException absent) {
                return false;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
