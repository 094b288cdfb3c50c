package org.xuefa.learning;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of a pack's chapters are read while it is installed. */
public interface PackMedia {
    /** @param file its name in the pack's folder media */
    InputStream open(String file) throws IOException;
}
