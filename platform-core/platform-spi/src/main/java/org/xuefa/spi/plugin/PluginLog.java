package org.xuefa.spi.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * A plugin's lines in the server's log. Say what happened, with counts and the other side's reference numbers; never a name, a phone or identity number, or
 * anything a person wrote: the server takes long runs of digits out, and cannot know the rest. At most 100 lines are kept between two calls, each of at most 300
 * characters; what is more is counted and left out. Never throws and never waits.
 */
public final class PluginLog {
    private static final int MOST = 100;
    private static final int LONGEST = 300;
    private final ArrayBlockingQueue<Line> lines = new ArrayBlockingQueue<>(MOST);

    /** How grave a line is. */
    public enum Level { INFO, WARNING }

    /** One line. */
    public record Line(Level level, String text) {}

    public void info(String text) {
        add(Level.INFO, text);
    }

    public void warning(String text) {
        add(Level.WARNING, text);
    }

    private void add(Level level, String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (!lines.offer(new Line(level, cut.replaceAll("[\\r\\n\\t]", " ")))) {
            lines.poll();
            lines.offer(new Line(Level.WARNING, "more lines than are kept"));
        }
    }

    /** For the server: takes the lines out. */
    public List<Line> drain() {
        var drained = new ArrayList<Line>();
        lines.drainTo(drained);
        return drained;
    }
}
