package org.xuefa.platform.plugin.run;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.plugin.Plugin;

/**
 * Class loaders over content in memory. They are the JDK's own {@link URLClassLoader}: an object of a class of the server would lead back to the server's
 * loader by {@code getClass().getClassLoader()}.
 */
final class MemoryLoader {
    private static final String SPI = "org/xuefa/spi/";

    private MemoryLoader() {}

    /** A copy of the SPI, above it the JDK's platform and nothing else. The server's own copy has the server as its loader. */
    static URLClassLoader spi() {
        var source = Plugin.class.getClassLoader();
        return loader("xuefa-spi", path -> path.startsWith(SPI) && path.endsWith(".class") ? bytes(source.getResourceAsStream(path)) : null, ClassLoader.getPlatformClassLoader());
    }

    /** The classes and files of one plugin. */
    static URLClassLoader plugin(String name, Map<String, byte[]> entries, ClassLoader spi) {
        var names = Set.copyOf(entries.keySet());
        return loader(name, path -> names.contains(path) ? entries.get(path) : null, spi);
    }

    private static URLClassLoader loader(String name, Function<String, byte @Nullable []> content, ClassLoader parent) {
        try {
            return new URLClassLoader(name, new URL[] {URL.of(URI.create("xuefa-plugin:/"), new Handler(content))}, parent);
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte @Nullable [] bytes(@Nullable InputStream stream) {
        try (stream) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Handler extends URLStreamHandler {
        private final Function<String, byte @Nullable []> content;

        Handler(Function<String, byte @Nullable []> content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            var bytes = content.apply(URI.create(address.toString()).getPath().substring(1));
            if (bytes == null) {
                throw new FileNotFoundException();
            }
            return new Connection(address, bytes);
        }
    }

    private static final class Connection extends URLConnection {
        private final byte[] bytes;

        Connection(URL address, byte[] bytes) {
            super(address);
            this.bytes = bytes;
        }

        @Override
        public void connect() {
            connected = true;
        }

        @Override
        public long getContentLengthLong() {
            return bytes.length;
        }

        @Override
        public int getContentLength() {
            return bytes.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
