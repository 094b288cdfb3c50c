package org.xuefa.learning.usecase;

import java.util.Optional;

/** The files of a pack, wherever it lies. */
interface PackFiles {
    /** Name of the pack for messages. */
    String name();

    /** Text of the file at a path inside the pack. */
    Optional<String> text(String path);
}
