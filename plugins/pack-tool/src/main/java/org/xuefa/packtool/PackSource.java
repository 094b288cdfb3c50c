package org.xuefa.packtool;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files of a pack, wherever they lie. Paths are as found, nothing about them is to be believed. */
public interface PackSource extends Closeable {
    List<String> paths();

    /** Content of a file; an {@link IOException} when it cannot be read. */
    InputStream open(String path) throws IOException;

    /** Bytes that the file takes where it lies, compressed or not. */
    long packedBytes(String path);
}
