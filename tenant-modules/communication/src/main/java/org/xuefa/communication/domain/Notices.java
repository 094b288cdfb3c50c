package org.xuefa.communication.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What waits on people's home pages. */
public interface Notices {
    /** Replaces what the person has not read yet of the same kind. */
    void add(Notice notice);

    /** Unread ones that still hold, newest first. */
    List<Notice> unread(UUID personId, Instant now);

    /** Once read it does not come back; of another person's nothing happens. */
    void read(UUID id, UUID personId, Instant now);
}
