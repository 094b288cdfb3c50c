package org.xuefa.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.plugin.jar.PluginShelf;

/** The folder with plugin jars, as it was when it was last looked through: at start, and when the operator says so. */
@ApplicationScoped
public class PluginFolder {
    private static final Logger LOG = Logger.getLogger(PluginFolder.class.getName());
    private final Settings settings;
    private final Clock clock;
    private volatile Seen seen = new Seen(PluginShelf.EMPTY, Instant.EPOCH, false);

    /** @param configured false where the installation names no folder, which is no fault */
    public record Seen(PluginShelf shelf, Instant at, boolean configured) {}

    protected PluginFolder() {
        this(null, null);
    }

    @Inject
    public PluginFolder(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        scan();
    }

    /** Looks again. What runs goes on with the jar it was started from until {@link CityPlugins} notices that there is another. */
    public synchronized Seen scan() {
        var folder = settings.pluginFolder();
        var shelf = folder.map(PluginShelf::of).orElse(PluginShelf.EMPTY);
        seen = new Seen(shelf, clock.instant(), folder.isPresent());
        shelf.refused().forEach(refused -> LOG.log(Level.WARNING, () -> "plugin jar " + refused.fileName() + " is refused: " + refused.faults()));
        Optional.ofNullable(shelf.problem()).ifPresent(problem -> LOG.log(Level.WARNING, () -> "the folder of plugins: " + problem));
        return seen;
    }

    public Seen seen() {
        return seen;
    }

    public PluginShelf shelf() {
        return seen.shelf();
    }
}
