package org.xuefa.spi.plugin;

import java.util.Locale;

/**
 * Parts of the JDK that not every plugin needs. The descriptor names what the plugin's code uses under {@code uses}; the server compares it with the
 * code and refuses a jar that uses more. The platform's operator sees the list before letting the plugin in.
 *
 * <p>Without any: language, collections, text, numbers, time, functions, streams in memory, checksums, ciphers, regular expressions, compression in memory.
 * Never: ending or configuring the process, other processes, environment variables, native code, naming and database interfaces, management interfaces,
 * virtual threads (they cannot be counted), and whatever is not listed anywhere.
 */
public enum Capability {
    /** {@code java.net.http} and TLS: calls to other servers. */
    NETWORK,
    /** Threads and executors of its own, ended again before {@link Plugin#close()} returns. Sixteen at most. */
    THREADS,
    /** {@code java.awt}, {@code javax.imageio}: drawing without a screen. */
    GRAPHICS,
    /** XML parsers of the JDK. They can be made to read files of the server: trust its publisher as you trust the platform's own code. */
    XML,
    /** Files of the server. Trust its publisher as you trust the platform's own code. */
    FILES,
    /** Reflection and class loading. It takes every wall away: trust its publisher as you trust the platform's own code. */
    REFLECTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the walls around the plugin rest on its publisher's word once it is let in with this. */
    public boolean needsTrust() {
        return switch (this) {
            case NETWORK, THREADS, GRAPHICS -> false;
            case XML, FILES, REFLECTION -> true;
        };
    }
}
