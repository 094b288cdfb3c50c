package org.xuefa.localstack;

import java.nio.file.Path;

/** A server did not come up or ended by itself. The message names the part, the cause, the last log lines and the log file. */
public final class ServerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String part;

    ServerFailure(String part, String cause, Path logFile) {
        this(part, cause, LogTail.of(logFile, 25), logFile);
    }

    ServerFailure(String part, String cause, String logLines, Path logFile) {
        super(part + ": " + cause + System.lineSeparator() + logLines + "log file: " + logFile);
        this.part = part;
    }

    public String part() {
        return part;
    }
}
