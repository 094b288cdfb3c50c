package org.xuefa.assessment.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Keys of versions, for marking and for results only. */
public interface QuestionKeys {
    Map<UUID, QuestionKey> of(Collection<UUID> versionIds);
}
