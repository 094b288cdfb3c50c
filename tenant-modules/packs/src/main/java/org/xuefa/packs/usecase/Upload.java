package org.xuefa.packs.usecase;

import java.nio.file.Path;

/** A pack file, whole on this machine. */
public record Upload(Path file, String sha256, long bytes) {}
